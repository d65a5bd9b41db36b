import { extendSealed } from '~/app/pdf/long-term/extend.server';
import { askWhatWasWithdrawn } from '~/app/pdf/long-term/withdrawn.server';
import { fromNow, now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { fetchSmall } from '~/app/services/fetch-small.server';
import { endOfLastStamp, queueStampAgain, stampedNoLonger } from '~/app/services/stamp-again.server';
import { putFile, readFile } from '~/app/services/strongbox.server';
import { askForTimeStamp, type Stamped, timeStampBytes } from '~/app/services/time-stamp-authority.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertDocumentVersion, listVersionsOfDocument } from '~/db/document-versions';
import { failJob, finishJob, type Job } from '~/db/jobs';
import { listPinnedCertificates, pinCertificates } from '~/db/pinned-certificates';
import { findSealed } from '~/db/stored-documents';
import { insertStoredFile } from '~/db/stored-files';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

type Extended = { readonly bytes: Uint8Array; readonly last: Stamped };

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the long-term version of a time-stamped document or paper (B-LTA): with it stands what its certificates are checked by,
 * under a time-stamp of its own. It is kept beside the version that is given out, which stays as it is. Where there is one, another
 * is made of it, under a further time-stamp whose certificates end later (EN 319 142-1, 6.3).
 * Refused, with a sentence for administrators, where something of it cannot be had yet. Missing where there is nothing to do any
 * more, and where the authority's certificates end no later than before: then it is tried again the next day.
 */
export async function extendDocument(documentId: string, claim: Pick<Job, 'id' | 'attempts'>): Promise<Outcome<null>> {
  const db = await database();
  const known = await findSealed(db, documentId);
  const versions = await listVersionsOfDocument(db, documentId);
  const before = versions.findLast(({ level }) => level === 'B-T' || level === 'B-LTA');
  if (!known || !before) {
    await finishJob(db, claim, now());
    return missing;
  }
  const bytes = await readFile(db, before.fileId);
  const extended = await extend(db, bytes);
  if (extended.type !== 'done') return extended;
  const { last } = extended.value;
  if (before.level === 'B-LTA' && last.timeStamp.endsAt <= (await endOfLastStamp(db, bytes))) {
    await failJob(db, claim, stampedNoLonger(last.timeStamp.endsAt), fromNow(A_DAY));
    return missing;
  }
  const file = await putFile('document', extended.value.bytes);
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await finishJob(trx, claim, at))) return missing;
    await insertStoredFile(trx, file, at);
    const version = { documentId, fileId: file.id, sha256: file.plainHash, madeAt: at };
    await insertDocumentVersion(trx, { ...version, level: 'B-LTA' });
    await pinCertificates(trx, 'time-stamp', last.timeStamp.certificatesDer, at);
    await queueStampAgain(trx, version, last.timeStamp.endsAt);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'machine', id: 'sealer' },
      event: { type: 'document_extended', documentId },
      ...known.about,
    });
    return done(null);
  });
}

async function extend(db: Database, bytes: Uint8Array): Promise<Outcome<Extended>> {
  const pins = [...(await listPinnedCertificates(db, 'seal')), ...(await listPinnedCertificates(db, 'time-stamp'))];
  const withdrawn = askWhatWasWithdrawn(pins, fetchSmall);
  let last: Stamped | undefined;
  const timeStamp = async (imprint: Buffer): Promise<Outcome<Buffer>> => {
    // Nothing is stamped that a reader could not check afterwards.
    const [first, ...others] = withdrawn.problems;
    if (first) return refused(first, ...others);
    const asked = await askForTimeStamp(imprint);
    if (asked.type !== 'done') return asked;
    last = asked.value;
    return done(asked.value.token);
  };
  const extended = await extendSealed(bytes, { timeStamp, timeStampBytes: timeStampBytes(), withdrawn });
  if (extended.type !== 'done') return extended;
  if (!last) throw new Error('A long-term version without a time-stamp');
  return done({ bytes: extended.value, last });
}
