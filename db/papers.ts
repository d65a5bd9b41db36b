import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { PaperRow } from '~/db/record-tables';

/** One page of a paper form, as a picture in a file of its own. */
export type Paper = {
  readonly id: string;
  readonly agreementId: string;
  readonly page: number;
  readonly fileId: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Whether the pages of a file (its hexadecimal SHA-256) are kept with an agreement already. */
export async function hasPaper(db: Database, agreementId: string, sourceHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('papers')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .where('source_hash', '=', sourceHash)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names a page whose file is on the disk and named already: call it inside the same transaction. */
export async function insertPaper(db: Database, paper: Omit<Paper, 'id'>, sourceHash: string): Promise<void> {
  await db
    .insertInto('papers')
    .values({
      id: randomUUID(),
      agreement_id: paper.agreementId,
      page: paper.page,
      file_id: paper.fileId,
      source_hash: sourceHash,
      recorded_at: paper.recordedAt,
      recorded_by: paper.recordedBy,
    })
    .execute();
}

/** The pages that were kept with an agreement, in the order in which they were added. */
export async function listPapers(db: Database, agreementId: string): Promise<readonly Paper[]> {
  const rows = await db
    .selectFrom('papers')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('recorded_at')
    .orderBy('page')
    .execute();
  return rows.map(paperFrom);
}

export async function findPaper(db: Database, id: string): Promise<Paper | null> {
  const row = await db.selectFrom('papers').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? paperFrom(row) : null;
}

function paperFrom(row: PaperRow): Paper {
  return {
    id: row.id,
    agreementId: row.agreement_id,
    page: row.page,
    fileId: row.file_id,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
