import { randomBytes } from 'node:crypto';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { wakeWorker } from '~/app/services/document-worker.server';
import { type SealJob, sealJobFrom } from '~/app/services/seal-job.server';
import type { Database } from '~/db/connection';
import { bringJobForward, type Job, listJobs, queueJob } from '~/db/jobs';
import { listFinishedSignings } from '~/db/record-evidence';
import { agreedWishes, everybody } from '~/forms/copies/agreed-lines';
import type { Audience } from '~/forms/copies/audience';
import { childsPart } from '~/forms/copies/childs-part';
import { changesBetween } from '~/forms/copies/confirmed';
import { recipientsToTell } from '~/forms/copies/recipients-to-tell';
import type { CopyRecord } from '~/forms/copies/record';
import { makeReference } from '~/forms/values/references';

/** A person who has just finished their pages, signed or unsigned. */
export type Finished = {
  readonly agreementId: string;
  readonly signingSessionId: string;
  readonly personId: string;
};

const WAIT_FOR_HAND_BACK = 24 * 60 * 60 * 1000;

/**
 * Queues the copy of a person who has just signed, or finished without signing. Call it inside the transaction that records
 * it, with the same instant, and `queueOfficeCopy` too. A second call for the same signing session changes nothing.
 */
export async function queueFamilyCopy(db: Database, finished: Finished, at: string): Promise<void> {
  await queue(db, { ...finished, audience: `family:${finished.personId}`, cause: 'signed' }, at);
}

/**
 * Queues the office copy. It waits for the answers after the hand-back (`releaseOfficeCopy`), but no longer than 24 hours:
 * then it is sealed without them, and says so. Call it where `queueFamilyCopy` is called.
 */
export async function queueOfficeCopy(db: Database, finished: Omit<Finished, 'personId'>, at: string): Promise<void> {
  const latest = new Date(Date.parse(at) + WAIT_FOR_HAND_BACK).toISOString();
  await queue(db, { ...finished, audience: 'office', cause: 'signed' }, latest);
}

/**
 * Makes the office copy now, with the answers after the hand-back of one person's session, the confirmation of each recipient
 * for whom that person's answers make anything agreed, and the child's own copy where somebody else decides for them. Call it inside the transaction that records those answers,
 * after `insertHandBack` and only where that was the first record. An office copy that was sealed without them gets another
 * version.
 */
export async function releaseOfficeCopy(
  db: Database,
  { agreementId, signingSessionId }: Omit<Finished, 'personId'>,
  at: string,
): Promise<void> {
  const first = (await sealJobs(db, agreementId)).find(
    ({ seal }) => isFirstOffice(seal) && seal.signingSessionId === signingSessionId,
  );
  if (!first) throw new Error('No office copy was queued when the form was signed');
  if (first.job.doneAt === null) await bringJobForward(db, first.job.uniqueKey, at);
  else await queue(db, { ...first.seal, cause: 'handed_back' }, at);
  const { record } = await gatherCopyRecord(db, signingSessionId);
  await queueConfirmations(db, first.seal, record, at);
  if (childsPart(record)) await queue(db, { ...first.seal, audience: 'child', cause: 'signed' }, at);
  wakeWorker();
}

/**
 * Makes an office copy that says first that the form was entered in error. Call it inside the transaction that records the
 * ending. One that is not sealed yet is made now and says so itself.
 */
export async function queueCorrectedOfficeCopy(db: Database, agreementId: string, at: string): Promise<void> {
  const office = (await sealJobs(db, agreementId)).filter(({ seal }) => seal.audience === 'office');
  const last = office.at(-1);
  if (!last) return;
  if (last.job.doneAt === null) await bringJobForward(db, last.job.uniqueKey, at);
  else await queue(db, { ...last.seal, cause: 'entered_in_error' }, at);
  wakeWorker();
}

/** Answers to a form to which something happened, and the fact that says what. */
type Changed = Finished & { readonly factId: string };

/**
 * Queues the receipt of a person who took something back, as the next version of their copy, and the office copy that holds it.
 * Call it inside the transaction that records the withdrawal. What was sealed before stays as it is.
 */
export async function queueReceipt(db: Database, changed: Changed, at: string): Promise<void> {
  await queue(db, { ...withoutPerson(changed), audience: `family:${changed.personId}`, cause: 'withdrawn' }, at);
  await queueOfficeCopyOf(db, changed, 'withdrawn', at);
}

/**
 * Queues the office copy that holds a fact recorded after the answers. One that is not sealed yet will hold it anyway. Call it
 * inside the transaction that records the fact.
 */
export async function queueOfficeCopyOf(
  db: Database,
  changed: Changed,
  cause: 'withdrawn' | 'corrected' | 'confirmed' | 'decided' | 'sent',
  at: string,
): Promise<void> {
  const office = (await sealJobs(db, changed.agreementId)).filter(({ seal }) => seal.audience === 'office');
  if (office.some(({ job }) => job.doneAt === null)) return;
  await queue(db, { ...withoutPerson(changed), audience: 'office', cause }, at);
}

/**
 * Queues the next version of a person's own copy, with the outcome of a decision of which they were told. One that is not sealed yet
 * will hold it anyway. Call it inside the transaction that records that they were.
 */
export async function queueToldCopy(db: Database, changed: Changed, at: string): Promise<void> {
  const audience = `family:${changed.personId}` as const;
  const own = (await sealJobs(db, changed.agreementId)).filter(({ seal }) => seal.audience === audience);
  if (own.some(({ job, seal }) => job.doneAt === null && seal.cause !== 'withdrawn')) return;
  await queue(db, { ...withoutPerson(changed), audience, cause: 'told' }, at);
}

function withoutPerson({ agreementId, signingSessionId, factId }: Changed) {
  return { agreementId, signingSessionId, factId };
}

/**
 * A confirmation for each recipient for whom something is agreed, and not the same as before this person answered. Where nothing is
 * agreed any more, none is made: a new one would say that somebody said no. The practitioner is asked to tell them instead.
 */
async function queueConfirmations(db: Database, seal: SealJob, record: CopyRecord, at: string): Promise<void> {
  const all = everybody(record);
  for (const recipientId of recipientsToTell(record.proposal.lines, agreedWishes(all))) {
    if (!changesBetween(recipientId, record.others, all)) continue;
    await queue(db, { ...seal, audience: `recipient:${recipientId}`, cause: 'signed' }, at);
  }
}

/**
 * Makes every copy of a form that somebody may hold anew, each as it is known today: what it was made for is protected since.
 * `again` says what for; the same a second time changes nothing. Call it inside the transaction.
 */
export async function queueCopiesAgain(
  db: Database,
  agreementId: string,
  isTheirs: (audience: Audience) => boolean,
  again: string,
  at: string,
): Promise<void> {
  const theirs = (await sealJobs(db, agreementId)).filter(({ seal }) => isTheirs(seal.audience));
  const last = new Map(theirs.map((one) => [`${one.seal.audience} ${one.seal.cause} ${one.seal.factId}`, one]));
  for (const { job, seal } of last.values()) {
    // One that is still to be made will be made as things are known then.
    if (job.doneAt !== null) await queue(db, { ...seal, again }, at);
  }
}

/** Queues the copy that a person asked for of what is held (subject access), from what was answered last. Inside the transaction. */
export async function queueRequestedCopy(
  db: Database,
  asked: Omit<Finished, 'signingSessionId'> & { readonly requestId: string },
  at: string,
): Promise<boolean> {
  const signing = (await listFinishedSignings(db, asked.agreementId)).at(-1);
  if (!signing) return false;
  const { agreementId, personId, requestId } = asked;
  const audience = `subject-access:${personId}` as const;
  const about = { agreementId, signingSessionId: signing.id, audience };
  await queue(db, { ...about, cause: 'requested', factId: requestId }, at);
  return true;
}

type Wanted = Omit<SealJob, 'version' | 'reference' | 'factId' | 'again'> & Partial<Pick<SealJob, 'factId' | 'again'>>;

/** The same document for the same cause is queued once; another cause makes the next version of it. */
async function queue(db: Database, wanted: Wanted, runAt: string): Promise<void> {
  const { agreementId, signingSessionId, audience, cause, factId = null, again = null } = wanted;
  const earlier = (await sealJobs(db, agreementId)).filter(({ seal }) => seal.audience === audience);
  const isSame = ({ seal }: { readonly seal: SealJob }) =>
    seal.cause === cause &&
    seal.signingSessionId === signingSessionId &&
    seal.factId === factId &&
    seal.again === again;
  if (earlier.some(isSame)) return;
  const version = earlier.length + 1;
  const reference = makeReference(randomBytes(10));
  await queueJob(db, {
    kind: 'seal',
    subjectId: agreementId,
    uniqueKey: `seal:${agreementId}:${audience}:${version}`,
    payload: { signingSessionId, audience, version, reference, cause, factId, again },
    runAt,
  });
  wakeWorker();
}

async function sealJobs(db: Database, agreementId: string): Promise<readonly { job: Job; seal: SealJob }[]> {
  const jobs = (await listJobs(db, agreementId)).filter(({ kind }) => kind === 'seal');
  return jobs
    .map((job) => ({ job, seal: sealJobFrom(job) }))
    .sort((one, other) => one.seal.version - other.seal.version);
}

function isFirstOffice(seal: SealJob): boolean {
  return seal.audience === 'office' && seal.cause === 'signed';
}
