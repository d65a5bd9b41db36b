import { now, today } from '~/app/services/clock.server';
import { decideSharing } from '~/app/services/decide-sharing.server';
import { recordTelling } from '~/app/services/decision-advice.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { openRecipients, recordDisclosures } from '~/app/services/disclosures.server';
import { linesToDecide } from '~/app/services/lines-to-decide.server';
import { lookAtDecision } from '~/app/services/manager-looks.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { STAFF } from '~/db/cast';
import { NOTHING_MORE } from '~/forms/agreement/disclosed';
import type { SharingDecision } from '~/forms/sharing/decision';
import { basisFrom, proposeBasis } from '~/forms/sharing/guide';
import { decidedLine, EMPTY_DECISION, type LineToDecide } from '~/forms/sharing/to-decide';
import { addDays } from '~/forms/values/dates';
import type { Story } from './story';
import { tellStory } from './tell-story';
import { done, there, workerIn } from './telling';
import type { ToldStory } from './told-story';

/** Noah's father is asked, and says no to the police and to the hospital. */
export const CRAIG: Story = {
  id: 'A7',
  title: 'Refusal overridden, child protection enquiry',
  worker: 'priya',
  child: 'Noah',
  adult: 'Craig Reid',
  courtOrder: 'no',
  purpose: 'child_protection',
  why: 'so that Noah is safe and a doctor looks at his arm',
  recipients: ['police', 'paediatrics'],
  topics: ['health'],
  direction: 'tell',
  childSaid: 'Noah said that his arm hurts and that he wants to stay with his grandmother tonight.',
  choices: ['no', 'no'],
  // A signature that is missing stops nothing.
  signing: 'unsigned',
  copy: 'paper',
  howSigned: 'alone',
  ownWords: 'I do not want the police in this. You said that you may have to tell them all the same.',
};

/** What is decided about it, in the words of whoever decides; on which ground, and by which threshold. */
export const DECIDED = {
  concern: 'Bruises on Noah’s left upper arm, seen at school. He told his teacher how he got them.',
  facts:
    'His teacher saw three round bruises at 9:40am. Noah said: “Dad grabbed me.” A strategy discussion was at 2:10pm.',
  opinions: 'The school nurse thinks that the pattern looks like a grip. No doctor has seen it yet.',
  reasons: 'The police and a paediatrician have to know today what was seen and said.',
  override: {
    grounds: ['significant_harm', 'reasonable_cause_to_suspect'],
    threshold: 'reasonable_cause_to_suspect',
    reasons: 'The strategy discussion found that Noah may be hurt again before anybody has looked into it.',
  },
  riskIfNotShared: 'Noah may be hurt again tonight.',
} as const satisfies Partial<SharingDecision>;

/** What the safeguarding manager says of it. Somebody of the same team who did not decide it. */
export const TOMS_LOOK = {
  verdict: 'agree',
  words: 'Necessary and proportionate. His father was told the same day.',
} as const;

/** What his father was told of it. */
export const TOLD_IN_WORDS = 'That the police and the hospital know what was seen, and that his no is kept.';

/** What was sent, to each of the two, and that they were told how to keep it. */
const SENT = {
  ...NOTHING_MORE,
  receivedBy: 'The duty desk',
  sentBy: STAFF.priya.name,
  kind: 'observation',
  notice: 'yes',
} as const;

export const a7: ToldStory = {
  id: 'A7',
  title: CRAIG.title,
  worker: CRAIG.worker,
  family: 'A7',
  child: CRAIG.child,
  tell: tellOverride,
  // Tom tells his father at half past four.
  toldAt: '2026-11-18T16:30:00Z',
};

async function tellOverride(staffId: string): Promise<readonly string[]> {
  const id = await tellStory(CRAIG, staffId);
  const childId = there(await findDemonstrationChild(CRAIG.id, CRAIG.child), 'the child');
  const staff = await ensureDemonstrationStaff();
  const priya = { ...(await workerIn(await openStaffSession(staffId))), visitChildId: null };
  const tom = { ...(await workerIn(await openStaffSession(staff.tom))), visitChildId: null };
  for (const { recipientId, lines } of await openRecipients(childId)) {
    const offered = (await linesToDecide(childId, today())).filter((line) => line.recipientId === recipientId);
    const answers = { decision: decisionAbout(offered), decidedAt: now(), seen: {} };
    const { seriesId } = done(await decideSharing(priya, childId, answers, `A7 ${id} ${recipientId}`));
    const disclosed = { ...SENT, source: 'what the teacher saw', asAt: today() };
    const sent = {
      recipientId,
      channel: 'Telephone',
      at: now(),
      lines: lines.map(({ slot }) => ({ slot, disclosed })),
    };
    done(await recordDisclosures(priya, childId, [sent], `A7 ${id} sent ${recipientId}`));
    const told = { who: CRAIG.adult, told: 'told', at: now(), by: STAFF.tom.name } as const;
    const telling = { ...told, reason: null, words: TOLD_IN_WORDS, lookAgainOn: null };
    done(await recordTelling(priya, { childId, seriesId }, telling, `A7 ${id} told ${recipientId}`));
    done(await lookAtDecision(tom, childId, seriesId, TOMS_LOOK, `A7 ${id} looked ${recipientId}`));
  }
  await endSession(priya.sessionId);
  await endSession(tom.sessionId);
  return [id];
}

/** The decision about one recipient's lines: what was seen may be an offence, and significant harm is suspected. */
function decisionAbout(lines: readonly LineToDecide[]): SharingDecision {
  return {
    ...EMPTY_DECISION,
    ...DECIDED,
    outcome: 'share',
    decidedBy: { name: STAFF.priya.name, role: STAFF.priya.jobTitle },
    firstKnown: { on: today() },
    lines: lines.map((line) => {
      const guide = { ...line.guide, concern: 'significant_harm', offences: true } as const;
      return { ...decidedLine(line), guide, basis: basisFrom(proposeBasis(guide, today())) };
    }),
    guidance: [],
    reviewOn: addDays(today(), 1),
  };
}
