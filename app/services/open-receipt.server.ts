import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { gatherFor } from '~/app/services/document-content.server';
import { findReadableRecord, type RecordViewer } from '~/app/services/record-access.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findDocumentFor } from '~/db/documents';
import { findStoredFile } from '~/db/stored-files';
import { done, missing, type Outcome } from '~/forms/outcome';
import { isReceiptFormat, RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { makeReceipt } from '~/forms/receipts/make-receipt';

/** A file to save. Its name holds a reference and says what it is, and not whose. */
export type OpenedReceipt = { readonly name: string; readonly mediaType: string; readonly text: string };

/**
 * The office’s machine-readable copy of a record as it stands now, in one format, and an event that it was taken. It goes with
 * the newest sealed office copy, and may know more than the one inside that: what was decided or sent since. Missing for a record
 * that this person may not read, in a visit, before its office copy is sealed, and for a format that there is not.
 */
export async function openReceipt(
  viewer: RecordViewer,
  agreementId: string,
  format: string,
): Promise<Outcome<OpenedReceipt>> {
  const db = await database();
  const facts = await findReadableRecord(db, viewer, agreementId);
  const document = facts && (await findDocumentFor(db, agreementId, 'office'));
  const made = document && (await gatherFor(db, document));
  if (!facts || !document || !made || !isReceiptFormat(format)) return missing;
  const at = now();
  const { reference } = document;
  const sha256 = (await findStoredFile(db, document.fileId))?.plainHash ?? null;
  const receipt = makeReceipt(made.gathered.record, 'office', { document: { reference, sha256 }, at });
  if (!receipt) return missing;
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'receipt_downloaded', format },
      agreementId,
      childId: facts.childId,
    }),
  );
  const { file, mediaType, text } = RECEIPT_FORMATS[format];
  return done({ name: `${reference}-${file}`, mediaType, text: text(receipt) });
}
