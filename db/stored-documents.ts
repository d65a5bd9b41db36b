import { findChildPaper } from '~/db/child-papers';
import type { Database } from '~/db/connection';
import { type DocumentVersion, versionFrom } from '~/db/document-versions';
import { findDocument, type SealedDocument } from '~/db/documents';

/** What versions are of: a document of a record, or another paper about a child, which is of no record (`document` null). */
export type Sealed = {
  readonly sealedAt: string;
  readonly document: SealedDocument | null;
  /** Whose history it stands in. */
  readonly about: { readonly agreementId: string } | { readonly childId: string };
};

/** What was sealed under an id; null: nothing was. */
export async function findSealed(db: Database, id: string): Promise<Sealed | null> {
  const document = await findDocument(db, id);
  if (document) return { sealedAt: document.sealedAt, document, about: { agreementId: document.agreementId } };
  const paper = await findChildPaper(db, id);
  return paper && { sealedAt: paper.sealedAt, document: null, about: { childId: paper.childId } };
}

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
    .leftJoin('documents as document', 'document.id', 'version.document_id')
    .leftJoin('child_papers as paper', 'paper.id', 'version.document_id')
    .selectAll('version')
    .select((row) => row.fn.coalesce('document.reference', 'paper.reference', row.val('')).as('reference'))
    .where('version.id', '>', afterId)
    .orderBy('version.id')
    .limit(most)
    .execute();
  return rows.map(({ reference, ...row }) => ({ reference, version: versionFrom(row) }));
}

/** The references of documents of which no version is kept: there are none, unless a row was lost. */
export async function listDocumentsWithoutVersion(db: Database): Promise<readonly string[]> {
  const without = (table: 'documents' | 'child_papers') =>
    db
      .selectFrom(table)
      .leftJoin('document_versions as version', 'version.document_id', `${table}.id`)
      .select(`${table}.reference`)
      .where('version.id', 'is', null);
  const rows = await without('documents').unionAll(without('child_papers')).execute();
  return rows.map(({ reference }) => reference);
}
