import type { Purpose } from '~/forms/agreement/context';
import type { Reason } from '~/forms/deciders/sources';
import { GATEWAYS, type GatewayId } from '~/forms/sharing/gateways';
import { dutyReaches, isGrave, type LineFacts } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import type { LocalDate } from '~/forms/values/dates';

/** The power or duty in statute for a line: a public body needs one. The first is proposed, the rest may stand beside it. */
export function proposeGateways(facts: LineFacts, day: LocalDate): GuidePart<GatewayId> {
  return guidePart(GATEWAYS, proposed(facts, day), day, (id) => sayOf(id, facts));
}

/** Which gateway a purpose usually goes by, for a council. None: nothing close is known, and that is said. */
const BY_PURPOSE: Readonly<Record<Purpose, GatewayId | null>> = {
  family_help: 'ca1989_s17',
  child_in_need: 'ca1989_s17',
  child_protection: 'ca1989_s47_1',
  looked_after: 'ca2004_s10',
  send: 'ca2004_s10',
  youth_justice: 'cda1998_s115',
  evaluation: null,
  research: null,
  other: null,
};

function proposed(facts: LineFacts, day: LocalDate): Proposed<GatewayId> {
  const [first, ...also] = gatewaysFor(facts, day);
  const needed = facts.us.body !== 'voluntary';
  if (!first) return { needed, proposed: null, also: [], reasons: [NO_GATEWAY] };
  const reasons = [first, ...also].map((id) => ({ text: GATEWAYS[id].meaning, source: GATEWAYS[id].source }));
  return { needed, proposed: first, also, reasons };
}

const NO_GATEWAY: Reason = {
  text: 'No duty or power here is close to this. A public body needs one: ask your legal team.',
  source: GATEWAYS.localism2011_s1.source,
};

function gatewaysFor(facts: LineFacts, day: LocalDate): readonly GatewayId[] {
  const duty: readonly GatewayId[] = dutyReaches(facts, day) ? ['ca2004_s16la'] : [];
  if (facts.us.body === 'voluntary') return duty;
  if (isGrave(facts)) return [...duty, 'ca1989_s47_1'];
  const usual = usualGateway(facts);
  return usual ? [usual, ...duty] : duty;
}

function usualGateway({ purpose, concern, recipient }: LineFacts): GatewayId | null {
  const usual = BY_PURPOSE[purpose];
  if (usual === 'cda1998_s115' && recipient.body === 'voluntary') return 'ca2004_s10';
  return usual ?? (concern === 'welfare' ? 'ca2004_s10' : null);
}

/** Gateways that are a council's own. */
const COUNCILS_OWN: readonly GatewayId[] = ['ca1989_s17', 'ca1989_s47_1', 'localism2011_s1', 'lga1972_s111'];

function sayOf(id: GatewayId, facts: LineFacts): Said {
  const { begun, status, who, traps } = GATEWAYS[id];
  if (begun !== 'yes') return warn(`${status}.`);
  if (facts.us.body === 'voluntary' && COUNCILS_OWN.includes(id)) return warn(who);
  switch (id) {
    case 'ca2004_s16la':
      return sayOfDuty(facts);
    case 'cda1998_s115':
      return facts.recipient.body === 'voluntary' ? warn('Not for sharing with voluntary bodies.') : null;
    case 'pcsca2022_s16':
      return facts.special.includes('health')
        ? warn('Not for patient information or personal information about health or care.')
        : may(who);
    case 'ea2002_s157':
      return warn(who);
    default:
      return traps[0] ? may(traps[0]) : null;
  }
}

function sayOfDuty({ us, recipient }: LineFacts): Said {
  if (us.listed === 'no' || recipient.listed === 'no') return warn('It is a duty between listed bodies only.');
  if (us.listed === 'yes' && recipient.listed === 'yes') return null;
  return warn('First find out whether the recipient is listed for the duty to share.');
}
