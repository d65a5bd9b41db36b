import { extendSealed } from '~/app/pdf/long-term/extend.server';
import { askWhatWasWithdrawn } from '~/app/pdf/long-term/withdrawn.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { fetchSmall } from '~/app/services/fetch-small.server';
import { putFile, readFile } from '~/app/services/strongbox.server';
import { askForTimeStamp, timeStampBytes } from '~/app/services/time-stamp-authority.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertDocumentVersion, listVersionsOfDocument } from '~/db/document-versions';
import { findDocument } from '~/db/documents';
import { finishJob, type Job } from '~/db/jobs';
import { listPinnedCertificates, pinCertificates } from '~/db/pinned-certificates';
import { insertStoredFile } from '~/db/stored-files';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/**
 * Makes the long-term version of a time-stamped document (B-LTA): with it stands what its certificates are checked by, under a
 * time-stamp of its own. It is kept beside the version that is given out, which stays as it is. Refused, with a sentence for
 * administrators, where something of it cannot be had yet. Missing where there is nothing to do any more.
 */
export async function extendDocument(documentId: string, claim: Pick<Job, 'id' | 'attempts'>): Promise<Outcome<null>> {
  const db = await database();
  const document = await findDocument(db, documentId);
  const versions = await listVersionsOfDocument(db, documentId);
  const stamped = versions.find(({ level }) => level === 'B-T');
  if (!document || !stamped || versions.some(({ level }) => level === 'B-LTA')) {
    await finishJob(db, claim, now());
    return missing;
  }
  const pins = [...(await listPinnedCertificates(db, 'seal')), ...(await listPinnedCertificates(db, 'time-stamp'))];
  const withdrawn = askWhatWasWithdrawn(pins, fetchSmall);
  let stampChain: readonly Uint8Array[] = [];
  const timeStamp = async (imprint: Buffer): Promise<Outcome<Buffer>> => {
    // Nothing is stamped that a reader could not check afterwards.
    const [first, ...others] = withdrawn.problems;
    if (first) return refused(first, ...others);
    const asked = await askForTimeStamp(imprint);
    if (asked.type !== 'done') return asked;
    stampChain = asked.value.timeStamp.certificatesDer;
    return done(asked.value.token);
  };
  const sources = { timeStamp, timeStampBytes: timeStampBytes(), withdrawn };
  const extended = await extendSealed(await readFile(db, stamped.fileId), sources);
  if (extended.type !== 'done') return extended;
  const file = await putFile('document', extended.value);
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await finishJob(trx, claim, at))) return missing;
    await insertStoredFile(trx, file, at);
    const version = { documentId, fileId: file.id, sha256: file.plainHash, madeAt: at };
    await insertDocumentVersion(trx, { ...version, level: 'B-LTA' });
    await pinCertificates(trx, 'time-stamp', stampChain, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'machine', id: 'sealer' },
      event: { type: 'document_extended', documentId },
      agreementId: document.agreementId,
    });
    return done(null);
  });
}
