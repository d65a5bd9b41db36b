import { now } from '~/app/services/clock.server';
import { considerWithdrawal } from '~/app/services/considering-withdrawals.server';
import { findDemonstrationChild, hasForms } from '~/app/services/demonstration-families.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { agreementsThatStand, wasAnythingTakenBack, withdrawAgreement } from '~/app/services/withdrawals.server';
import { AGENCIES } from '~/db/cast-agencies';
import { a9 } from './a9';
import { decide, type ToldDecision } from './decide';
import { tellStory } from './tell-story';
import { done, there, workerIn } from './telling';
import type { ToldStory } from './told-story';

/** The school whose part is taken back, and what Kezia's mother says when she rings. */
export const TAKEN_BACK = {
  school: AGENCIES.hillside.name,
  words: 'I do not want the school to know about this any more. She is teased there.',
} as const;

/** In July the school was told, as Kezia’s mother had said: nobody can call that back. */
export const SHARED_IN_JULY: ToldDecision = {
  about: ['hillside'],
  outcome: 'share',
  reasons: 'Her mother agreed, and Kezia’s teacher helps her when she worries.',
  reviewOn: '2027-01-02',
  sent: { receivedBy: 'Ms Adeyemi, class teacher', source: 'Home visit of 2 July' },
};

/** After it another basis is looked at, and not used: what was shared before stays in the record. */
export const AFTER_IT: ToldDecision = {
  about: ['hillside'],
  outcome: 'do_not_share',
  reasons:
    'Her mother took it back. Public task and the duty to share were looked at: the school has what it needs to help her, and more would harm her trust in us.',
  alternatives: 'Denise tells the class teacher herself when Kezia has a bad week.',
  riskAccepted: 'The school does not hear of new worries from us.',
  whatWouldChange: 'A worry that Kezia may be harmed, or a yes from her mother.',
  basis: { duty16la: 'would_not_facilitate', dutyWhy: 'The school acts already on what it was told before.' },
  reviewOn: '2027-02-18',
};

/** Kezia's mother rings on a later day: the school's part is taken back. The form of A9 stays as it was sealed. */
export const a10: ToldStory = {
  id: 'A10',
  title: 'Withdrawal by telephone',
  worker: 'priya',
  family: 'A9',
  child: 'Kezia',
  isTold: wasAnythingTakenBack,
  toldAt: '2026-07-02T09:00:00Z',
  tellBefore: tellJuly,
  tell: tellWithdrawal,
};

/** The form of A9, and what went to the school on it. */
async function tellJuly(staffId: string): Promise<readonly string[]> {
  const childId = there(await findDemonstrationChild(a10.family, a10.child), 'the child');
  if (!(await hasForms(childId))) await tellStory(a9, staffId);
  await decide(staffId, childId, SHARED_IN_JULY);
  await runDueJobs();
  return [];
}

async function tellWithdrawal(staffId: string, before?: readonly string[]): Promise<readonly string[]> {
  const childId = there(await findDemonstrationChild(a10.family, a10.child), 'the child');
  if (!before) await tellJuly(staffId);
  const [mother] = await agreementsThatStand(childId);
  const { personId, name: personName, recipients } = there(mother ?? null, 'the mother’s agreement');
  const school = there(recipients.find(({ name }) => name === TAKEN_BACK.school) ?? null, 'the school’s part');
  const what = school.lines.map(({ slot }) => slot);
  const { words } = TAKEN_BACK;
  const worker = await workerIn(await openStaffSession(staffId));
  const answers = { personId, personName, what, channel: 'telephone', at: now(), words } as const;
  const id = done(await withdrawAgreement(worker, childId, answers, `A10 ${now()}`));
  done(await considerWithdrawal(worker, childId, id, { anotherBasis: 'no', note: '' }, `A10 considered ${now()}`));
  await endSession(worker.sessionId);
  await decide(staffId, childId, AFTER_IT);
  return done(await viewWithdrawal(childId, id)).receipts.map(({ agreementId }) => agreementId);
}
