import type { Database } from '~/db/connection';
import { type DocumentVersion, versionFrom } from '~/db/document-versions';

/** A stored version with the reference of its document, by which people know it. */
export type StoredDocument = { readonly reference: string; readonly version: DocumentVersion };

export async function countDocumentVersions(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('document_versions')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The next versions after an id, in the order of ids: a whole store is gone through without holding it. */
export async function listDocumentVersionsAfter(
  db: Database,
  afterId: string,
  most: number,
): Promise<readonly StoredDocument[]> {
  const rows = await db
    .selectFrom('document_versions as version')
    .innerJoin('documents as document', 'document.id', 'version.document_id')
    .selectAll('version')
    .select('document.reference')
    .where('version.id', '>', afterId)
    .orderBy('version.id')
    .limit(most)
    .execute();
  return rows.map(({ reference, ...row }) => ({ reference, version: versionFrom(row) }));
}

/** The references of documents of which no version is kept: there are none, unless a row was lost. */
export async function listDocumentsWithoutVersion(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('documents as document')
    .leftJoin('document_versions as version', 'version.document_id', 'document.id')
    .select('document.reference')
    .where('version.id', 'is', null)
    .execute();
  return rows.map(({ reference }) => reference);
}
