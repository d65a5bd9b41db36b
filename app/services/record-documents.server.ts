import { supersededConfirmations } from '~/app/services/confirmations.server';
import { receiptsAmong } from '~/app/services/receipts.server';
import { documentInWords } from '~/app/services/record-words';
import type { Database } from '~/db/connection';
import { listCopies } from '~/db/copies';
import { listDocuments } from '~/db/documents';
import { findStoredFile } from '~/db/stored-files';
import type { Proposal } from '~/forms/agreement/proposal';
import { COPY_WAYS } from '~/forms/copies/handling';
import type { RecordDocument } from '~/forms/records/record-view';

/** The sealed documents of an agreement, each with who received a copy, when and how, or why not. */
export async function gatherDocuments(
  db: Database,
  agreementId: string,
  proposals: readonly Proposal[],
): Promise<readonly RecordDocument[]> {
  const copies = await listCopies(db, agreementId);
  const receipts = await receiptsAmong(db, agreementId);
  const superseded = await supersededConfirmations(db, agreementId);
  const documents: RecordDocument[] = [];
  for (const document of await listDocuments(db, agreementId)) {
    const { id, reference, title, version, sealedAt } = document;
    const ofThis = copies.filter(({ documentId }) => documentId === id);
    documents.push({
      id,
      reference,
      title,
      version,
      sealedAt,
      name: documentInWords(document, proposals, receipts),
      isSuperseded: superseded.has(id),
      sha256: (await findStoredFile(db, document.fileId))?.plainHash ?? '',
      copies: ofThis.map((copy) => ({
        id: copy.id,
        how: COPY_WAYS[copy.how].label,
        givenTo: copy.givenTo,
        note: copy.note,
        recordedBy: copy.recordedByName,
        recordedAt: copy.recordedAt,
      })),
    });
  }
  return documents;
}
