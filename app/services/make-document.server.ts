import { randomUUID } from 'node:crypto';
import { compose } from '~/app/pdf/compose.server';
import { now } from '~/app/services/clock.server';
import { type Gathered, gatherCopyRecord, isOutOfDate, isProtectedSince } from '~/app/services/copy-record.server';
import { withCheckAddress } from '~/app/services/council.server';
import { roomForCouncilSeal } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { contentOf, fullContentOf } from '~/app/services/document-content.server';
import { sha256 } from '~/app/services/file-cipher.server';
import type { SealJob } from '~/app/services/seal-job.server';
import { keepSealing, type SealedFile, sealWithTime } from '~/app/services/seal-with-time.server';
import { recordSearchEntry } from '~/app/services/search-entry.server';
import { putFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { findDocumentFor, insertDocument, type SealedDocument } from '~/db/documents';
import { failJob, finishJob, type Job } from '~/db/jobs';
import { insertStoredFile } from '~/db/stored-files';
import type { Audience } from '~/forms/copies/audience';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** Read by staff, perhaps while somebody looks on: it says neither what nor from whom. */
const CANNOT_LEAVE_OUT = 'The form’s title or the council’s own name would show what this copy may not show.';

type Claim = Pick<Job, 'id' | 'attempts'>;

/**
 * Makes one document: gathers, composes, seals, writes the file, and then in one transaction names the file, adds the document
 * and its audit event, and ends the job. Stopped anywhere before that transaction it leaves at most a file that nobody can
 * read; done a second time it finds the document and only ends the job.
 * Refused, with a sentence for each, for characters that no font can print, and for what cannot be left out. Missing where there is nothing to make, where
 * another worker has taken the job meanwhile, or where the record changed meanwhile: then the job is due again at once.
 */
export async function makeDocument(wanted: SealJob, claim: Claim): Promise<Outcome<SealedDocument>> {
  const db = await database();
  const before = await findDocumentFor(db, wanted.agreementId, wanted.audience, wanted.version);
  if (before) return end(db, claim, before);
  const gathered = await gatherCopyRecord(db, wanted.signingSessionId);
  const content = contentOf(wanted, gathered);
  if (!content && fullContentOf(wanted, gathered)) return refused(CANNOT_LEAVE_OUT);
  if (!content || isWithdrawn(wanted, gathered)) return end(db, claim, null);
  const composed = await compose(withCheckAddress(content), 'PDF/A-3b', await roomForCouncilSeal());
  if (composed.type !== 'done') return composed;
  const sealed = await sealWithTime(composed.value);
  const document = {
    id: randomUUID(),
    reference: wanted.reference,
    agreementId: wanted.agreementId,
    audience: wanted.audience,
    version: wanted.version,
    title: content.title,
    contentHash: sha256(JSON.stringify(content)),
    sealedBy: sealed.sealedBy,
  };
  return record(db, wanted, claim, gathered, document, sealed);
}

/** A form that was entered in error goes to nobody any more: its confirmations are not made. */
function isWithdrawn({ audience }: SealJob, { record: { ending } }: Gathered): boolean {
  return ending !== null && audience.startsWith('recipient:');
}

async function record(
  db: Database,
  wanted: SealJob,
  claim: Claim,
  gathered: Gathered,
  made: Omit<SealedDocument, 'fileId' | 'sealedAt'>,
  sealed: SealedFile,
): Promise<Outcome<SealedDocument>> {
  const at = now();
  const file = await putFile('document', sealed.bytes);
  const { agreementId, signingSessionId, audience, version } = wanted;
  return db.transaction().execute(async (trx) => {
    const isOld = saysWhatEverybodySaid(audience) && (await isOutOfDate(trx, gathered.record, signingSessionId));
    if (isOld || (await isProtectedSince(trx, gathered))) {
      await failJob(trx, claim, null, at);
      return missing;
    }
    if (!(await finishJob(trx, claim, at))) return missing;
    const document = { ...made, fileId: file.id, sealedAt: at };
    await insertStoredFile(trx, file, at);
    await insertDocument(trx, document, { level: sealed.level, sha256: file.plainHash });
    await keepSealing(trx, document.id, sealed, at);
    if (!audience.startsWith('recipient:'))
      await recordSearchEntry(trx, agreementId, gathered.record.signature.signedAt);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'machine', id: 'sealer' },
      event: { type: 'document_sealed', documentId: document.id, audience, version },
      agreementId,
      childId: gathered.childId,
    });
    return done(document);
  });
}

/** The office's copy, the child's and a recipient's confirmation come from what everybody said: an answer meanwhile changes them. */
function saysWhatEverybodySaid(audience: Audience): boolean {
  return audience === 'office' || audience === 'child' || audience.startsWith('recipient:');
}

async function end(db: Database, claim: Claim, document: SealedDocument | null): Promise<Outcome<SealedDocument>> {
  await finishJob(db, claim, now());
  return document ? done(document) : missing;
}
