import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { DocumentVersionRow } from '~/db/seal-tables';

const levelSchema = z.enum(['B-B', 'B-T', 'B-LT', 'B-LTA']);

/**
 * The level of a PAdES baseline seal (EN 319 142-1): B-B sealed, and its time-stamp still pending; B-T with a time-stamp; B-LT with
 * what its certificates are checked by; B-LTA with a time-stamp over all of that.
 */
export type SealLevel = z.infer<typeof levelSchema>;

/** One stored file of a document: the one that it was sealed as, or what became of that later. Each level is there once. */
export type DocumentVersion = {
  readonly id: string;
  readonly documentId: string;
  readonly level: SealLevel;
  readonly fileId: string;
  /** Hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly madeAt: string;
};

/**
 * Adds a version of a document. The database refuses a second one of the same level. Call it in the transaction that names the
 * stored file.
 */
export async function insertDocumentVersion(db: Database, version: Omit<DocumentVersion, 'id'>): Promise<void> {
  await db
    .insertInto('document_versions')
    .values({
      id: randomUUID(),
      document_id: version.documentId,
      level: version.level,
      file_id: version.fileId,
      sha256: version.sha256,
      made_at: version.madeAt,
    })
    .execute();
}

/** Every version of a document, the one that it was sealed as first. */
export async function listVersionsOfDocument(db: Database, documentId: string): Promise<readonly DocumentVersion[]> {
  const rows = await db.selectFrom('document_versions').selectAll().where('document_id', '=', documentId).execute();
  return rows.map(versionFrom).sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

/** The version whose file has this SHA-256, in hexadecimal; null: no file of ours has it. */
export async function findVersionBySha256(db: Database, sha256: string): Promise<DocumentVersion | null> {
  const row = await db
    .selectFrom('document_versions')
    .selectAll()
    .where('sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return row ? versionFrom(row) : null;
}

const levels = levelSchema.options;

function versionFrom(row: DocumentVersionRow): DocumentVersion {
  return {
    id: row.id,
    documentId: row.document_id,
    level: levelSchema.parse(row.level),
    fileId: row.file_id,
    sha256: row.sha256,
    madeAt: row.made_at,
  };
}
