import { now } from '~/app/services/clock.server';
import { recordTelling } from '~/app/services/decision-advice.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { STAFF } from '~/db/cast';
import { decide, managerAgrees, type ToldDecision } from './decide';
import type { Story } from './story';
import { tellNext, tellStory } from './tell-story';
import { done, there, workerIn } from './telling';
import type { ToldStory } from './told-story';

/** Oscar's mother agrees that CAMHS is told. */
export const RUTH: Story = {
  id: 'A2',
  title: 'Separated parents disagree',
  worker: 'priya',
  child: 'Oscar',
  adult: 'Ruth Hale',
  courtOrder: 'no',
  why: 'so that Oscar gets help with his worries',
  recipients: ['camhs'],
  topics: ['feelings', 'health'],
  direction: 'both',
  childSaid: 'Oscar wants somebody to talk to who is not Mum or Dad. He does not want to choose between them.',
  choices: ['yes'],
  signing: 'drawn',
  copy: 'paper',
  howSigned: 'alone',
  ownWords: 'You tell the mental health team about his nights, and they tell you what they think. I can stop it.',
};

/** His father holds parental responsibility too, and says no: a wish of his own, kept apart from hers. */
export const DEAN: Story = {
  ...RUTH,
  adult: 'Dean Hale',
  choices: ['no'],
  signing: 'typed',
  copy: 'kept_by_worker',
  ownWords: 'I do not want a label on him. You said that you may still have to tell somebody if he is not safe.',
};

/** Something is shared although they differ: the summary of the referral and no more. Each parent is told of it. */
export const REFERRAL_ONLY: ToldDecision = {
  about: ['camhs'],
  outcome: 'share_in_part',
  guide: { concern: 'welfare' },
  basis: { duty16la: 'applies_share', confidentiality: 'consent' },
  concern: 'Oscar sleeps badly and says that he is worried all the time.',
  facts:
    'Oscar slept four hours on three nights of the last week, by his mother’s notes. He asked for somebody to talk to.',
  opinions: 'His class teacher thinks that he is sadder than in the summer.',
  reasons:
    'CAMHS can only offer a first talk if it knows why. Children Act 1989 s.2(7): each holder of parental responsibility may act alone, so that Ruth’s yes is enough, and no court order says otherwise. Best interests: Oscar asked for it, and waiting for both would leave him without help.',
  override: {
    grounds: ['risk_or_perceived_risk'],
    threshold: 'none_needed',
    reasons: 'His father fears a label, and a summary names none. It weighs less than the help that Oscar asked for.',
  },
  withheld:
    'His health record, and what each parent said about the other. The summary of the referral goes and no more.',
  riskIfNotShared: 'Oscar waits longer, and his sleep gets worse.',
  alternatives: 'Legal services were asked about a specific issue order: not needed for a first talk.',
  guidance: ['dfe_advice_2024', 'derby_1_1_8'],
  reviewOn: '2027-01-18',
};

export const a2: ToldStory = {
  id: 'A2',
  title: RUTH.title,
  worker: RUTH.worker,
  family: 'A2',
  child: RUTH.child,
  tellBefore: tellTheFirstDay,
  // Dean is told the next day.
  restToldAt: '2026-11-19T09:30:00Z',
  tell: async (staffId, before) => {
    const agreementIds = before ?? (await tellTheFirstDay(staffId));
    await tellDean(staffId);
    return agreementIds;
  },
};

/** Both answer, and it is decided, with Ruth told at once. Gives the ids of its agreements. */
export async function tellTheFirstDay(staffId: string): Promise<readonly string[]> {
  const id = await tellWishes(staffId);
  await decideForOscar(staffId);
  return [id];
}

/** Both answer the one form, each apart. */
async function tellWishes(staffId: string): Promise<string> {
  const id = await tellStory(RUTH, staffId);
  await tellNext(DEAN, staffId, id);
  return id;
}

/** What is decided, with Ruth told at once and Dean still to be told; the manager looks at it. */
async function decideForOscar(staffId: string): Promise<void> {
  const telling = [toldNow(RUTH.adult), { ...toldNow(DEAN.adult), told: 'to_tell', at: null, by: '' }] as const;
  const seriesId = await decide(staffId, await oscar(), { ...REFERRAL_ONLY, telling });
  await managerAgrees(await oscar(), seriesId, 'A summary is enough for a first talk. Tell his father before it.');
}

/** Dean is told as soon as he can be reached: what goes, and that his no is kept. */
export async function tellDean(staffId: string): Promise<void> {
  const worker = { ...(await workerIn(await openStaffSession(staffId))), visitChildId: null };
  const childId = await oscar();
  const [decision] = await decisionsOf(worker, childId);
  const { seriesId } = there(decision?.last ?? null, 'the decision');
  done(await recordTelling(worker, { childId, seriesId }, toldNow(DEAN.adult), `A2 told ${seriesId}`));
  await endSession(worker.sessionId);
}

async function oscar(): Promise<string> {
  return there(await findDemonstrationChild(RUTH.id, RUTH.child), 'the child');
}

function toldNow(who: string) {
  return { who, told: 'told', at: now(), by: STAFF.priya.name, reason: null, words: '', lookAgainOn: null } as const;
}
