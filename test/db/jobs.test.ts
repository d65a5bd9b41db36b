import { describe, expect, it } from 'vitest';
import { bringJobForward, claimJob, failJob, finishJob, listJobs, type NewJob, queueJob } from '~/db/jobs';
import { freshDatabase } from '~/test/support/fresh-database';

const job = (uniqueKey: string, runAt = '2026-11-18T15:00:00.000Z'): NewJob => ({
  kind: 'seal',
  subjectId: uniqueKey,
  uniqueKey,
  payload: { uniqueKey },
  runAt,
});

const NOON = '2026-11-18T12:00:00.000Z';
const FOUR = '2026-11-18T16:00:00.000Z';
const FIVE = '2026-11-18T17:00:00.000Z';
const SIX = '2026-11-18T18:00:00.000Z';

describe('jobs', async () => {
  const db = await freshDatabase();
  const claim = async (worker: string, at: string, until: string) => (await claimJob(db, worker, at, until))?.uniqueKey;

  it('queues one of a key, however often it is asked', async () => {
    expect(await queueJob(db, job('a'))).toBe(true);
    expect(await queueJob(db, job('a'))).toBe(false);
    expect(await listJobs(db, 'a')).toHaveLength(1);
  });

  it('gives a job when it is due, to one worker, until the lease runs out', async () => {
    expect(await claim('one', NOON, FIVE)).toBeUndefined();
    const first = await claimJob(db, 'one', FOUR, FIVE);
    expect(first).toMatchObject({ uniqueKey: 'a', attempts: 1, payload: { uniqueKey: 'a' } });
    expect(await claim('two', FOUR, FIVE)).toBeUndefined();
    const second = await claimJob(db, 'two', FIVE, SIX);
    expect(second).toMatchObject({ uniqueKey: 'a', attempts: 2 });
    if (!first || !second) throw new Error('Not claimed');
    expect(await finishJob(db, first, FIVE)).toBe(false);
    expect(await finishJob(db, second, FIVE)).toBe(true);
    expect(await finishJob(db, second, FIVE)).toBe(false);
    expect(await claim('three', SIX, SIX)).toBeUndefined();
  });

  it('keeps why a job could not be done, and tries it again when it is due again', async () => {
    await queueJob(db, job('b'));
    const claimed = await claimJob(db, 'one', FOUR, FIVE);
    if (!claimed) throw new Error('Not claimed');
    await failJob(db, claimed, 'No font can print it.', FIVE);
    expect((await listJobs(db, 'b'))[0]).toMatchObject({ lastError: 'No font can print it.', doneAt: null });
    expect(await claim('one', FOUR, SIX)).toBeUndefined();
    expect(await claim('one', FIVE, SIX)).toBe('b');
  });

  it('brings forward what is not done', async () => {
    await queueJob(db, job('c', SIX));
    expect(await bringJobForward(db, 'c', NOON)).toBe(true);
    expect(await claim('one', NOON, FIVE)).toBe('c');
    expect(await bringJobForward(db, 'a', NOON)).toBe(false);
  });

  it('never gives one job to two workers who ask at once', async () => {
    for (let number = 0; number < 20; number += 1) await queueJob(db, job(`many-${number}`, NOON));
    const claims = await Promise.all(Array.from({ length: 30 }, (_, worker) => claim(`w${worker}`, FOUR, SIX)));
    const got = claims.filter((key) => key?.startsWith('many-'));
    expect(got).toHaveLength(20);
    expect(new Set(got).size).toBe(20);
  });
});
