import { beforeAll, expect, it } from 'vitest';
import { printDecision } from '~/app/services/decision-paper.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { beginFileCheck } from '~/app/services/file-check.server';
import { checkStore } from '~/app/services/store-check.server';
import { recordUrgentShare } from '~/app/services/urgent-share.server';
import { findChild } from '~/db/children';
import { finishedForm } from '~/test/support/finished-form';
import { flatTextOf } from '~/test/support/read-pdf';
import { sealingCouncil } from '~/test/support/sealing';
import { workerOf } from '~/test/support/visit-steps';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

const workerFor = async (who: 'priya' | 'gareth') =>
  ({ ...(await workerOf(who)), role: 'practitioner', visitChildId: null }) as const;

/** The police were told something urgently about a child; in which decision. */
async function sharedUrgently() {
  const priya = await workerFor('priya');
  const { childId } = await finishedForm(council.priya);
  const recipients = [{ name: 'Example Police', channel: 'Telephone', at: '2026-11-18T14:14:00.000Z' }] as const;
  const answers = { child: '', recipients, what: 'A flight tonight', why: 'Risk of a forced marriage' };
  const shared = await recordUrgentShare(priya, { childId }, answers, 'paper');
  if (shared.type !== 'done' || shared.value.type !== 'recorded') throw new Error('It was not recorded');
  return { priya, childId, seriesId: shared.value.seriesId };
}

it('an urgent share is a sealed paper that says that it is not for the family, what went out and what is missing', async () => {
  const { priya, childId, seriesId } = await sharedUrgently();
  expect(await printDecision(priya, childId, seriesId, 0)).toEqual({ type: 'refused', reasons: ['not made yet'] });
  await runDueJobs();
  const printed = await printDecision(priya, childId, seriesId, 0);
  if (printed.type !== 'done') throw new Error('It was not printed');
  const text = await flatTextOf(printed.value.bytes);
  for (const words of [
    'Not for the family',
    'Do not show or give this paper to the family',
    'To Example Police: A flight tonight. Telephone.',
    'A late entry: decided on 18 November 2026 at 2:14pm GMT',
    'Say why nobody was asked',
  ]) {
    expect(text).toContain(words);
  }
  const check = await beginFileCheck();
  check.take(Buffer.from(printed.value.bytes));
  expect(await check.finish()).toMatchObject({ type: 'genuine', document: null, seal: { level: 'B-T' } });
  const child = await findChild(council.db, childId);
  expect(printed.value.reference).not.toContain(child?.familyName);
  const again = await printDecision(priya, childId, seriesId, 0);
  expect(again.type === 'done' && Buffer.from(again.value.bytes).equals(printed.value.bytes)).toBe(true);
  expect((await checkStore(() => undefined)).wrong).toEqual([]);
});

it('is missing for another team, in a visit, and for a decision that is not this child’s', async () => {
  const { priya, childId, seriesId } = await sharedUrgently();
  const gareth = await workerFor('gareth');
  expect((await printDecision(gareth, childId, seriesId, 0)).type).toBe('missing');
  expect((await printDecision({ ...priya, visitChildId: childId }, childId, seriesId, 0)).type).toBe('missing');
  expect((await printDecision(priya, childId, 'none', 0)).type).toBe('missing');
});
