import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { JobRow } from '~/db/record-tables';

const kindSchema = z.enum(['seal', 'paper', 'time-stamp', 'extend']);

/** A piece of the machine's work. `leasedBy` is the worker that claimed it, for a time. */
export type Job = {
  readonly id: string;
  readonly kind: z.infer<typeof kindSchema>;
  readonly subjectId: string;
  readonly uniqueKey: string;
  readonly payload: unknown;
  readonly runAt: string;
  readonly attempts: number;
  readonly doneAt: string | null;
  readonly lastError: string | null;
};

export type NewJob = Pick<Job, 'kind' | 'subjectId' | 'uniqueKey' | 'payload' | 'runAt'> &
  Partial<Pick<Job, 'lastError'>>;

/** Queues a job. A second one of the same key changes nothing; gives whether it was the first. */
export async function queueJob(db: Database, job: NewJob): Promise<boolean> {
  const result = await db
    .insertInto('jobs')
    .values({
      id: randomUUID(),
      kind: job.kind,
      subject_id: job.subjectId,
      unique_key: job.uniqueKey,
      payload: JSON.stringify(job.payload),
      run_at: job.runAt,
      leased_until: null,
      leased_by: null,
      attempts: 0,
      done_at: null,
      last_error: job.lastError ?? null,
    })
    .onConflict((conflict) => conflict.column('unique_key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/**
 * Claims the job that has been due longest and that nobody holds, or whose holder's lease has run out; documents that are to be
 * sealed before all that happens to sealed ones, since somebody may wait for them. Null when there is none. Two workers never get the same one: whoever writes second finds the lease taken and looks again.
 */
export async function claimJob(db: Database, worker: string, at: string, leasedUntil: string): Promise<Job | null> {
  for (;;) {
    const row = await db
      .selectFrom('jobs')
      .selectAll()
      .where('done_at', 'is', null)
      .where('run_at', '<=', at)
      .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', at)]))
      .orderBy(sql`kind not in ('seal', 'paper')`)
      .orderBy('run_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!row) return null;
    const taken = await db
      .updateTable('jobs')
      .set({ leased_by: worker, leased_until: leasedUntil, attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .where('done_at', 'is', null)
      .where('attempts', '=', row.attempts)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 1n) return jobFrom({ ...row, attempts: row.attempts + 1 });
  }
}

/** Marks a job as done. Gives false where it is not this claim's any more: another worker has claimed or done it since. */
export async function finishJob(db: Database, job: Pick<Job, 'id' | 'attempts'>, at: string): Promise<boolean> {
  const result = await db
    .updateTable('jobs')
    .set({ done_at: at, leased_by: null, leased_until: null, last_error: null })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Gives a job back that could not be done, to be tried again at `runAt`; `problem` is shown to people. */
export async function failJob(db: Database, job: Pick<Job, 'id' | 'attempts'>, problem: string | null, runAt: string) {
  await db
    .updateTable('jobs')
    .set({ leased_by: null, leased_until: null, last_error: problem, run_at: runAt })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('done_at', 'is', null)
    .execute();
}

/** Brings a job that is not done forward to an instant. Gives whether there was one to bring forward. */
export async function bringJobForward(db: Database, uniqueKey: string, runAt: string): Promise<boolean> {
  const result = await db
    .updateTable('jobs')
    .set({ run_at: runAt })
    .where('unique_key', '=', uniqueKey)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How the job of a key stands; null: there is none. */
export async function findJob(db: Database, uniqueKey: string): Promise<Job | null> {
  const row = await db.selectFrom('jobs').selectAll().where('unique_key', '=', uniqueKey).executeTakeFirst();
  return row ? jobFrom(row) : null;
}

/** The jobs of one subject, done or not. */
export async function listJobs(db: Database, subjectId: string): Promise<readonly Job[]> {
  const rows = await db.selectFrom('jobs').selectAll().where('subject_id', '=', subjectId).orderBy('run_at').execute();
  return rows.map(jobFrom);
}

/** What the jobs of a kind that are not done were given, each payload once, and how many have it. */
export async function countPayloads(
  db: Database,
  kind: Job['kind'],
): Promise<readonly { readonly payload: unknown; readonly jobs: number }[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(['payload', (all) => all.fn.countAll<number>().as('count')])
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .groupBy('payload')
    .execute();
  return rows.map(({ payload, count }) => ({ payload: JSON.parse(payload), jobs: Number(count) }));
}

/** Why the jobs of a kind that are not done could not be done so far: each sentence once. */
export async function listProblems(db: Database, kind: Job['kind']): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('jobs')
    .select('last_error')
    .distinct()
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('last_error', 'is not', null)
    .orderBy('last_error')
    .execute();
  return rows.flatMap(({ last_error }) => last_error ?? []);
}

function jobFrom(row: JobRow): Job {
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    subjectId: row.subject_id,
    uniqueKey: row.unique_key,
    payload: JSON.parse(row.payload),
    runAt: row.run_at,
    attempts: row.attempts,
    doneAt: row.done_at,
    lastError: row.last_error,
  };
}
