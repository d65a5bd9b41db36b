import { marksOfDocuments } from '~/app/services/document-standing.server';
import { receiptsAmong } from '~/app/services/receipts.server';
import { documentInWords } from '~/app/services/record-words';
import type { Database } from '~/db/connection';
import { listCopies } from '~/db/copies';
import { type DocumentVersion, listVersionsOfDocument, versionToGive } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
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
  const marks = await marksOfDocuments(db, agreementId);
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
      mark: marks.get(id) ?? null,
      ...sealOf(await listVersionsOfDocument(db, id)),
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

/** The level of a document's seal, its long-term version included, and the hash of the file that is given out. */
function sealOf(versions: readonly DocumentVersion[]): Pick<RecordDocument, 'level' | 'sha256'> {
  const given = versionToGive(versions);
  const best = versions.at(-1);
  if (!given || !best) throw new Error('A document without a file');
  return { level: best.level, sha256: given.sha256 };
}
