import type { Attachment, DocumentContent } from '~/forms/copies/content';
import type { CopyRecord } from '~/forms/copies/record';
import { RECEIPT_FORMATS } from '~/forms/receipts/formats';
import { makeReceipt } from '~/forms/receipts/make-receipt';

/**
 * The office copy with its machine-readable copies, as the record stood when it was made. It alone has any: on a family’s copy a
 * hidden attachment would be a risk to whoever is handed it.
 */
export function attachReceipts(content: DocumentContent, record: CopyRecord): DocumentContent {
  if (content.audience !== 'office') return content;
  const receipt = makeReceipt(record, 'office', { document: { reference: content.reference, sha256: null }, at: null });
  if (!receipt) return content;
  const attachments = Object.values(RECEIPT_FORMATS).map(
    ({ file, mediaType, label, text }): Attachment => ({
      name: file,
      mediaType,
      description: label,
      relationship: 'Data',
      text: text(receipt),
    }),
  );
  return { ...content, attachments };
}
