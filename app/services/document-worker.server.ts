import { randomUUID } from 'node:crypto';
import { fromNow, now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { extendDocument } from '~/app/services/extend-document.server';
import { errorForLog, log } from '~/app/services/log.server';
import { makePaper } from '~/app/services/make-child-paper.server';
import { makeDocument } from '~/app/services/make-document.server';
import { sealJobFrom } from '~/app/services/seal-job.server';
import { stampDocument } from '~/app/services/stamp-document.server';
import { claimJob, failJob, type Job } from '~/db/jobs';
import { assertNever, type Outcome } from '~/forms/outcome';

/** Longer than any document takes to make, so that only a worker that is gone loses its claim. */
const LEASE = 60_000;
const POLL = 5_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60 * 60_000;

const NOT_YET = {
  seal: 'The document could not be made. It will be tried again.',
  paper: 'The paper could not be made. It will be tried again.',
  'time-stamp': 'The document could not be time-stamped. It will be tried again.',
  extend: 'The document could not be extended. It will be tried again.',
} as const;

/** Does everything that is due, one after the other, and gives how many jobs it took. Two at once share the work. */
export async function runDueJobs(): Promise<number> {
  const db = await database();
  const worker = randomUUID();
  for (let taken = 0; ; taken += 1) {
    const job = await claimJob(db, worker, now(), fromNow(LEASE));
    if (!job) return taken;
    await run(job);
  }
}

let timer: NodeJS.Timeout | undefined;
let working: Promise<void> | undefined;
let started = false;

/** Works through the jobs now and whenever one becomes due, until `stopDocumentWorker`. */
export function startDocumentWorker(): void {
  started = true;
  wakeWorker();
}

/** Ends after the document that is being made; what is not done is done at the next start. */
export async function stopDocumentWorker(): Promise<void> {
  started = false;
  clearTimeout(timer);
  await working;
}

/**
 * Says that there may be work. Inside a transaction it may be called before the commit: the worker's first question waits for the
 * end of the transaction. Does nothing in a process that runs no worker.
 */
export function wakeWorker(): void {
  if (started) next(0);
}

function next(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(turn, wait);
  timer.unref();
}

/** One turn at a time: a wake-up during a turn starts another after it. */
function turn(): void {
  if (working) {
    next(20);
    return;
  }
  working = runDueJobs()
    .then(() => undefined)
    .catch((error: unknown) => log.error({ error: errorForLog(error) }, 'the worker could not look for work'))
    .finally(() => {
      working = undefined;
      if (started) next(POLL);
    });
}

async function run(job: Job): Promise<void> {
  try {
    const outcome = await doneFor(job);
    switch (outcome.type) {
      case 'done':
      case 'missing':
        return;
      case 'refused':
        return await giveBack(job, outcome.reasons.join(' '));
      default:
        assertNever(outcome);
    }
  } catch (error) {
    log.error({ jobId: job.id, attempts: job.attempts, error: errorForLog(error) }, 'a job failed');
    await giveBack(job, NOT_YET[job.kind]);
  }
}

function doneFor(job: Job): Promise<Outcome<unknown>> {
  switch (job.kind) {
    case 'seal':
      return makeDocument(sealJobFrom(job), job);
    case 'paper':
      return makePaper(job);
    case 'time-stamp':
      return stampDocument(job.subjectId, job);
    case 'extend':
      return extendDocument(job.subjectId, job);
    default:
      return assertNever(job.kind);
  }
}

/** Tried again after 2 seconds, then after twice as long each time, an hour at most. */
async function giveBack(job: Job, problem: string): Promise<void> {
  const wait = Math.min(FIRST_RETRY * 2 ** (job.attempts - 1), LONGEST_RETRY);
  await failJob(await database(), job, problem, fromNow(wait));
}
