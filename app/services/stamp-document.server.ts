import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { keepPins, queueExtension, queueTimeStamp, stampSealed } from '~/app/services/seal-with-time.server';
import { putFile, readFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertDocumentVersion, listPendingTimeStamps, listVersionsOfDocument } from '~/db/document-versions';
import { finishJob, type Job } from '~/db/jobs';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { findSealed } from '~/db/stored-documents';
import { insertStoredFile } from '~/db/stored-files';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * Has a document, or another paper, time-stamped that was sealed while the authority did not answer. The stamped file is a further version, and is
 * what is given out from then on; the first one stays. Refused, with a sentence for administrators, where the authority still gives
 * none. Missing where there is nothing to do any more.
 */
export async function stampDocument(documentId: string, claim: Pick<Job, 'id' | 'attempts'>): Promise<Outcome<null>> {
  const db = await database();
  const known = await findSealed(db, documentId);
  const versions = await listVersionsOfDocument(db, documentId);
  const [sealed] = versions;
  if (!known || !sealed || versions.some(({ level }) => level === 'B-T')) {
    await finishJob(db, claim, now());
    return missing;
  }
  const pins = await listPinnedCertificates(db, 'seal');
  const stamped = await stampSealed(await readFile(db, sealed.fileId), pins);
  if (stamped.type !== 'done') return stamped;
  const file = await putFile('document', stamped.value.bytes);
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await finishJob(trx, claim, at))) return missing;
    await insertStoredFile(trx, file, at);
    const version = { documentId, fileId: file.id, sha256: file.plainHash, madeAt: at };
    await insertDocumentVersion(trx, { ...version, level: 'B-T' });
    await keepPins(trx, { ...stamped.value, sealChain: [] }, at);
    await queueExtension(trx, documentId);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'machine', id: 'sealer' },
      event: { type: 'document_time_stamped', documentId },
      ...known.about,
    });
    return done(null);
  });
}

/** Queues the time-stamps that nobody has asked for yet: of documents that were sealed before there were any. */
export async function queueMissingTimeStamps(): Promise<void> {
  const db = await database();
  for (const { documentId } of await listPendingTimeStamps(db)) await queueTimeStamp(db, documentId, null);
}
