import { because, type Reason } from '~/forms/deciders/sources';
import { CONFIDENTIALITY, type ConfidentialityId } from '~/forms/sharing/confidentiality';
import { dutyReaches, isGrave, type LineFacts, saidYes } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import type { LocalDate } from '~/forms/values/dates';

/** What lifts the common-law duty of confidentiality on a line: a question apart from its basis (domain 4.1). */
export function proposeConfidentiality(facts: LineFacts, day: LocalDate): GuidePart<ConfidentialityId> {
  return guidePart(CONFIDENTIALITY, proposed(facts), day, (id) => sayOf(id, facts, day));
}

function proposed(facts: LineFacts): Proposed<ConfidentialityId> {
  const part = { needed: true, also: [] } as const;
  if (saidYes(facts)) {
    const limits = facts.answer === 'agreed_with_limits' ? ' Keep to their limits.' : '';
    const text = `They agreed. A yes lifts confidentiality while the basis is another.${limits}`;
    return { ...part, proposed: 'consent', reasons: [{ text, source: CONFIDENTIALITY.consent.source }] };
  }
  if (isGrave(facts)) {
    const text = 'Protecting somebody from significant harm weighs more than confidence. Say because of what.';
    const { source } = CONFIDENTIALITY.overriding_public_interest;
    return { ...part, proposed: 'overriding_public_interest', reasons: [{ text, source }] };
  }
  return { ...part, proposed: 'not_known_yet', reasons: [notKnown(facts)] };
}

function notKnown(facts: LineFacts): Reason {
  if (facts.answer === 'conflicting')
    return because('They differ. One holder’s yes is enough in law: say whose you go by, and why.', 'ca_s2_7');
  const text = facts.isAuthorised
    ? 'An officer authorised it for the council: nobody agreed. Say what lifts it.'
    : 'Nobody agreed, and nothing says that significant harm is suspected. Say what lifts it.';
  return { text, source: NOT_KNOWN.source };
}

const NOT_KNOWN = CONFIDENTIALITY.not_known_yet;

function sayOf(id: ConfidentialityId, facts: LineFacts, day: LocalDate): Said {
  switch (id) {
    case 'consent':
      return facts.answer === 'conflicting'
        ? may('One holder’s yes is enough in law: say whose you go by, and why.')
        : warn('Nobody’s yes stands.');
    case 'overriding_public_interest':
      return facts.concern === 'none' || (facts.concern === null && !isGrave(facts))
        ? warn('No concern is recorded that would weigh more than confidence. Say what it is.')
        : may('Say because of what.');
    case 'required_by_law':
      return dutyReaches(facts, day)
        ? may('How the duty to share treats confidentiality has not been seen. Ask if you rely on it alone.')
        : may('Name the duty or the order.');
    case 'not_in_confidence':
      return may('What a family told a practitioner is nearly always held in confidence.');
    case 'not_known_yet':
      return null;
  }
}
