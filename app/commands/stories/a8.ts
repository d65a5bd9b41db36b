import { fromNow } from '~/app/services/clock.server';
import { printDecision } from '~/app/services/decision-paper.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { findDemonstrationChild } from '~/app/services/demonstration-families.server';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { endSession, openStaffSession } from '~/app/services/sessions.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { done, there, WAIT_FOR_SEAL, workerIn } from './telling';
import type { SealedPaper, ToldStory } from './told-story';

/** What Priya writes down of the evening: two calls, and what they were about. Nobody of the family is asked or told. */
export const URGENT = {
  typed: 'Layla Aziz 3 7 2015',
  police: 'Example Police',
  dutyTeam: 'Children’s emergency duty team',
  what: 'Layla says that she is to fly out tonight at 23:40, to be married.',
  why: 'Risk of a forced marriage tonight. Asking her parents would put her at more risk.',
} as const;

const MINUTE = 60_000;

/** Layla may be taken out of the country tonight: the calls come first, and are written down within the hour. */
export const a8: ToldStory = {
  id: 'A8',
  title: 'Emergency, consent not sought',
  worker: 'priya',
  family: 'A8',
  child: 'Layla',
  isTold: async (childId) => (await listWhatWasSent(childId)).length > 0,
  tell: tellUrgentShare,
  // Late in the evening: the calls were at 21:14 and 21:20.
  toldAt: '2026-11-18T22:05:00Z',
  otherPapers: theDecision,
};

async function tellUrgentShare(staffId: string): Promise<readonly string[]> {
  const worker = await workerIn(await openStaffSession(staffId));
  const childId = there(await findDemonstrationChild('A8', 'Layla'), 'the child');
  const { police, dutyTeam, what, why } = URGENT;
  const called = (name: string, minutesAgo: number) => ({
    name,
    channel: 'Telephone',
    at: fromNow(-minutesAgo * MINUTE),
  });
  const recipients = [called(police, 51), called(dutyTeam, 45)] as const;
  done(await recordUrgentShare(worker, { childId }, { child: '', recipients, what, why }, `A8 ${childId}`));
  await endSession(worker.sessionId);
  return [];
}

/** Nobody of the family was asked or told: the office's decision on paper is the only one that there is. */
async function theDecision(staffId: string): Promise<readonly SealedPaper[]> {
  const worker = { ...(await workerIn(await openStaffSession(staffId))), visitChildId: null };
  const childId = there(await findDemonstrationChild('A8', 'Layla'), 'the child');
  const [decision] = await decisionsOf(worker, childId);
  const { seriesId } = there(decision?.last ?? null, 'the decision');
  const paper = done(await printDecision(worker, childId, seriesId, WAIT_FOR_SEAL));
  await endSession(worker.sessionId);
  return [{ ...paper, audience: 'office', name: 'Decision for the office' }];
}
