import type { Database } from '~/db/connection';
import { type DocumentVersion, insertDocumentVersion } from '~/db/document-versions';
import type { TransferManifestRow } from '~/db/seal-tables';

/** The sealed manifest of what went to another council: one for each thing that it says. */
export type TransferManifest = {
  readonly id: string;
  readonly transferId: string;
  readonly childId: string;
  /** The same for every manifest of a transfer. */
  readonly reference: string;
  /** Hexadecimal SHA-256 of the content that the PDF was composed from. */
  readonly contentHash: string;
  /** Hexadecimal SHA-256 of the certificate that sealed it. */
  readonly sealedBy: string;
  readonly sealedAt: string;
};

/** Adds a sealed manifest with the file that it was sealed as. The database refuses a second one that says the same. */
export async function insertTransferManifest(
  db: Database,
  manifest: TransferManifest,
  sealedAs: Pick<DocumentVersion, 'level' | 'sha256' | 'fileId'>,
): Promise<void> {
  await db
    .insertInto('transfer_manifests')
    .values({
      id: manifest.id,
      transfer_id: manifest.transferId,
      child_id: manifest.childId,
      reference: manifest.reference,
      content_hash: manifest.contentHash,
      sealed_by: manifest.sealedBy,
      sealed_at: manifest.sealedAt,
    })
    .execute();
  await insertDocumentVersion(db, { ...sealedAs, documentId: manifest.id, madeAt: manifest.sealedAt });
}

export async function findTransferManifest(db: Database, id: string): Promise<TransferManifest | null> {
  const row = await db.selectFrom('transfer_manifests').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? manifestFrom(row) : null;
}

/** The manifest of a transfer that says what this hash is of; null: there is none yet. */
export async function findManifestSaying(
  db: Database,
  transferId: string,
  contentHash: string,
): Promise<TransferManifest | null> {
  const row = await db
    .selectFrom('transfer_manifests')
    .selectAll()
    .where('transfer_id', '=', transferId)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst();
  return row ? manifestFrom(row) : null;
}

function manifestFrom(row: TransferManifestRow): TransferManifest {
  return {
    id: row.id,
    transferId: row.transfer_id,
    childId: row.child_id,
    reference: row.reference,
    contentHash: row.content_hash,
    sealedBy: row.sealed_by,
    sealedAt: row.sealed_at,
  };
}
