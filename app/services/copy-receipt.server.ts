import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { gatherFor } from '~/app/services/document-content.server';
import { type DocumentReader, findOpenable } from '~/app/services/documents.server';
import type { OpenedReceipt } from '~/app/services/open-receipt.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findVersionToGive } from '~/db/document-versions';
import type { SealedDocument } from '~/db/documents';
import { audienceKind } from '~/forms/copies/audience';
import { done, missing, type Outcome } from '~/forms/outcome';
import { isReceiptFormat, RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { makeReceipt } from '~/forms/receipts/make-receipt';
import type { Receipt } from '~/forms/receipts/receipt';

/**
 * The machine-readable copy that goes with the copy somebody asked for of what is held (subject access; UK GDPR, article 15(3): in a
 * commonly used electronic form), in one format, and an event that it was taken. It holds what that person may see, as the copy does.
 * Missing and refused as the copy itself is (`openDocument`): another team, in another family's visit, before a second person has
 * checked it where something is kept from them. Missing too for any other document, for a format that there is not, and where they
 * answered nothing.
 */
export async function openCopyReceipt(
  reader: DocumentReader,
  documentId: string,
  format: string,
): Promise<Outcome<OpenedReceipt, 'not checked'>> {
  const found = await findOpenable(reader, documentId);
  if (found.type !== 'done') return found;
  const { document, childId } = found.value;
  const at = now();
  const receipt = await receiptOf(document, at);
  if (!receipt || !isReceiptFormat(format)) return missing;
  const db = await database();
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: reader.staffId },
      event: { type: 'copy_receipt_downloaded', documentId, format },
      agreementId: document.agreementId,
      childId,
    }),
  );
  const { file, mediaType, text } = RECEIPT_FORMATS[format];
  return done({ name: `${document.reference}-${file}`, mediaType, text: text(receipt) });
}

/** Whether there is a machine-readable copy to go with a document. */
export async function hasCopyReceipt(document: SealedDocument): Promise<boolean> {
  return (await receiptOf(document, now())) !== null;
}

async function receiptOf(document: SealedDocument, at: string): Promise<Receipt | null> {
  if (audienceKind(document.audience) !== 'subject-access') return null;
  const db = await database();
  const made = await gatherFor(db, document);
  const given = await findVersionToGive(db, document.id);
  if (!made || !given) return null;
  const { reference, audience } = document;
  return makeReceipt(made.gathered.record, audience, { document: { reference, sha256: given.sha256 }, at });
}
