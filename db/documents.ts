import type { Database } from '~/db/connection';
import { type DocumentVersion, insertDocumentVersion } from '~/db/document-versions';
import type { DocumentRow } from '~/db/record-tables';
import { type Audience, readAudience } from '~/forms/copies/audience';

/** A sealed document: one for each agreement, audience and version. */
export type SealedDocument = {
  readonly id: string;
  /** Its own, random: the agreement's reference stands on none of its copies but the office's. */
  readonly reference: string;
  readonly agreementId: string;
  readonly audience: Audience;
  readonly version: number;
  readonly title: string;
  readonly fileId: string;
  /** Hexadecimal SHA-256 of the content that the PDF was composed from. */
  readonly contentHash: string;
  /** Hexadecimal SHA-256 of the certificate that sealed it. */
  readonly sealedBy: string;
  readonly sealedAt: string;
};

/**
 * Adds a sealed document, with the level and hash of the file that it was sealed as. The database refuses a second one for the
 * same agreement, audience and version: nothing is sealed twice.
 */
export async function insertDocument(
  db: Database,
  document: SealedDocument,
  sealedAs: Pick<DocumentVersion, 'level' | 'sha256'>,
): Promise<void> {
  await db
    .insertInto('documents')
    .values({
      id: document.id,
      reference: document.reference,
      agreement_id: document.agreementId,
      audience: document.audience,
      version: document.version,
      title: document.title,
      file_id: document.fileId,
      content_hash: document.contentHash,
      sealed_by: document.sealedBy,
      sealed_at: document.sealedAt,
    })
    .execute();
  const { id, fileId, sealedAt } = document;
  await insertDocumentVersion(db, { ...sealedAs, documentId: id, fileId, madeAt: sealedAt });
}

export async function findDocument(db: Database, id: string): Promise<SealedDocument | null> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? documentFrom(row) : null;
}

/** The newest version for an audience, or the version asked for; null while there is none. */
export async function findDocumentFor(
  db: Database,
  agreementId: string,
  audience: Audience,
  version?: number,
): Promise<SealedDocument | null> {
  let query = db
    .selectFrom('documents')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('audience', '=', audience);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row ? documentFrom(row) : null;
}

/** Whether anything of an agreement has been sealed. */
export async function hasDocuments(db: Database, agreementId: string): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every sealed document of an agreement, as they were sealed. */
export async function listDocuments(db: Database, agreementId: string): Promise<readonly SealedDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('sealed_at')
    .orderBy('audience')
    .orderBy('version')
    .execute();
  return rows.map(documentFrom);
}

function documentFrom(row: DocumentRow): SealedDocument {
  return {
    id: row.id,
    reference: row.reference,
    agreementId: row.agreement_id,
    audience: readAudience(row.audience),
    version: row.version,
    title: row.title,
    fileId: row.file_id,
    contentHash: row.content_hash,
    sealedBy: row.sealed_by,
    sealedAt: row.sealed_at,
  };
}
