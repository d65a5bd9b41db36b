import { z } from 'zod';
import type { Database } from '~/db/connection';
import { type DocumentVersion, insertDocumentVersion } from '~/db/document-versions';
import type { ChildPaperRow } from '~/db/seal-tables';

const kindSchema = z.enum(['manifest', 'decision']);

/** What a paper is of: the manifest of what went to another council (of a transfer), or a decision (of its series). */
export type PaperOf = {
  readonly kind: z.infer<typeof kindSchema>;
  readonly subjectId: string;
  readonly childId: string;
};

/** A sealed paper about a child that is of no form: one for each thing that it says. */
export type ChildPaper = PaperOf & {
  readonly id: string;
  readonly reference: string;
  /** Hexadecimal SHA-256 of the content that the PDF was composed from. */
  readonly contentHash: string;
  /** Hexadecimal SHA-256 of the certificate that sealed it. */
  readonly sealedBy: string;
  readonly sealedAt: string;
};

/** Adds a sealed paper with the file that it was sealed as. The database refuses a second one that says the same. */
export async function insertChildPaper(
  db: Database,
  paper: ChildPaper,
  sealedAs: Pick<DocumentVersion, 'level' | 'sha256' | 'fileId'>,
): Promise<void> {
  await db
    .insertInto('child_papers')
    .values({
      id: paper.id,
      kind: paper.kind,
      subject_id: paper.subjectId,
      child_id: paper.childId,
      reference: paper.reference,
      content_hash: paper.contentHash,
      sealed_by: paper.sealedBy,
      sealed_at: paper.sealedAt,
    })
    .execute();
  await insertDocumentVersion(db, { ...sealedAs, documentId: paper.id, madeAt: paper.sealedAt });
}

export async function findChildPaper(db: Database, id: string): Promise<ChildPaper | null> {
  const row = await db.selectFrom('child_papers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? paperFrom(row) : null;
}

/** The paper that says what this hash is of; null: there is none yet. */
export async function findPaperSaying(
  db: Database,
  { kind, subjectId }: PaperOf,
  contentHash: string,
): Promise<ChildPaper | null> {
  const row = await db
    .selectFrom('child_papers')
    .selectAll()
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst();
  return row ? paperFrom(row) : null;
}

function paperFrom(row: ChildPaperRow): ChildPaper {
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    subjectId: row.subject_id,
    childId: row.child_id,
    reference: row.reference,
    contentHash: row.content_hash,
    sealedBy: row.sealed_by,
    sealedAt: row.sealed_at,
  };
}
