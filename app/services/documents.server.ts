import { setTimeout as wait } from 'node:timers/promises';
import { recordRefusedAccess } from '~/app/services/access-refusals.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { wakeWorker } from '~/app/services/document-worker.server';
import { mayLeave } from '~/app/services/releases.server';
import { sealJobFrom } from '~/app/services/seal-job.server';
import { readFile } from '~/app/services/strongbox.server';
import { isInSight } from '~/app/services/visit.server';
import { type Agreement, findAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { isRestrictedChild } from '~/db/children';
import { findVersionToGive } from '~/db/document-versions';
import { findDocument, findDocumentFor, type SealedDocument } from '~/db/documents';
import { listJobs } from '~/db/jobs';
import { type Actor, can } from '~/forms/access/permissions';
import type { Audience } from '~/forms/copies/audience';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export { missingCharacters as charactersWithoutFont } from '~/app/pdf/compose.server';

/** Who asks for a document. In a visit only those about the children of that family exist. */
export type DocumentReader = Actor & { readonly visitChildId: string | null };

/** How far the document of an audience is. `problem` is a sentence for staff: the document waits until it is put right. */
export type Sealing =
  | { readonly type: 'sealed'; readonly document: SealedDocument }
  | { readonly type: 'being made' }
  | { readonly type: 'problem'; readonly problem: string }
  | { readonly type: 'not asked for' };

export type OpenedDocument = { readonly document: SealedDocument; readonly bytes: Uint8Array };

const LOOK_AGAIN = 50;

/** Waits, at most so many milliseconds, for the newest document of an audience; then says how far it is. */
export async function ensureSealed(agreementId: string, audience: Audience, waitMs: number): Promise<Sealing> {
  wakeWorker();
  const until = Date.now() + waitMs;
  for (;;) {
    const standing = await sealingOf(agreementId, audience);
    if (standing.type !== 'being made' || Date.now() >= until) return standing;
    await wait(LOOK_AGAIN);
  }
}

/** The documents of an agreement that could not be made yet, each with a sentence that says why. */
export async function listDocumentProblems(
  agreementId: string,
): Promise<readonly { readonly audience: Audience; readonly problem: string }[]> {
  const jobs = await listJobs(await database(), agreementId);
  return jobs.flatMap((job) => {
    if (job.kind !== 'seal' || job.doneAt !== null || job.lastError === null) return [];
    return [{ audience: sealJobFrom(job).audience, problem: job.lastError }];
  });
}

/**
 * Opens a sealed document and records that it was opened. Missing for whoever may not read it: another team's, or the office
 * copy without the right to office papers. That is recorded too. Refused for a copy that a second person has not checked yet:
 * something is kept from its reader.
 */
export async function openDocument(
  reader: DocumentReader,
  documentId: string,
): Promise<Outcome<OpenedDocument, 'not checked'>> {
  const db = await database();
  const found = await findOpenable(reader, documentId);
  if (found.type !== 'done') return found;
  const { document, childId } = found.value;
  const given = await findVersionToGive(db, document.id);
  const bytes = await readFile(db, given?.fileId ?? document.fileId);
  await appendAuditEventNow(reader, document, childId);
  return done({ document, bytes });
}

/** A sealed document that this person may open now, and whose it is. Missing and refused as `openDocument` says. */
export async function findOpenable(
  reader: DocumentReader,
  documentId: string,
): Promise<Outcome<{ readonly document: SealedDocument; readonly childId: string }, 'not checked'>> {
  const db = await database();
  const document = await findDocument(db, documentId);
  const agreement = document && (await findAgreement(db, document.agreementId));
  if (!document || !agreement || !(await mayOpen(reader, document, agreement))) {
    await recordRefusedAccess(reader.staffId, 'document', documentId);
    return missing;
  }
  if (!(await mayLeave(document))) return refused('not checked');
  return done({ document, childId: agreement.childId });
}

async function mayOpen(
  reader: DocumentReader,
  { audience }: SealedDocument,
  { teamId, childId }: Pick<Agreement, 'teamId' | 'childId'>,
): Promise<boolean> {
  const permission = audience === 'office' ? 'read office papers' : 'read an agreement';
  const isRestricted = await isRestrictedChild(await database(), childId);
  if (!can(reader, permission, { teamId, sealed: true, isRestricted })) return false;
  return isInSight(reader, childId);
}

async function appendAuditEventNow(reader: Actor, document: SealedDocument, childId: string): Promise<void> {
  const db = await database();
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: reader.staffId },
      event: { type: 'document_downloaded', documentId: document.id },
      agreementId: document.agreementId,
      childId,
    }),
  );
}

async function sealingOf(agreementId: string, audience: Audience): Promise<Sealing> {
  const db = await database();
  const jobs = (await listJobs(db, agreementId)).filter(
    (job) => job.kind === 'seal' && sealJobFrom(job).audience === audience,
  );
  const waiting = jobs.find(({ doneAt }) => doneAt === null);
  if (waiting) {
    const { lastError } = waiting;
    return lastError === null ? { type: 'being made' } : { type: 'problem', problem: lastError };
  }
  const document = await findDocumentFor(db, agreementId, audience);
  return document ? { type: 'sealed', document } : { type: 'not asked for' };
}
