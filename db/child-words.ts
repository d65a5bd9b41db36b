import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { ChildWordsRow } from '~/db/family-tables';
import type { ChildWords } from '~/forms/agreement/child-words';
import { childWordsSchema } from '~/forms/agreement/child-words.schema';

/** A child's words, or that they were told, as it was recorded. Append-only. */
export type RecordedWords = {
  readonly id: string;
  readonly childId: string;
  readonly words: ChildWords;
  /** The file with a picture of what they drew. */
  readonly drawingFileId: string | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedAt: string;
};

/** Records a child's words; gives the id. Their picture's file is named already. Throws for a key that was used before. */
export async function insertChildWords(
  db: Database,
  about: { readonly childId: string; readonly key: string; readonly drawingFileId: string | null },
  words: ChildWords,
  by: string,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('child_words')
    .values({
      id,
      child_id: about.childId,
      content: JSON.stringify(words),
      drawing_file_id: about.drawingFileId,
      idempotency_key: about.key,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
  return id;
}

/** Whether words were recorded with this key already. */
export async function hasChildWords(db: Database, key: string): Promise<boolean> {
  const row = await db.selectFrom('child_words').select('id').where('idempotency_key', '=', key).executeTakeFirst();
  return row !== undefined;
}

/** Everything that a child said, drew or was told, the latest first. */
export async function listChildWords(db: Database, childId: string): Promise<readonly RecordedWords[]> {
  const rows = await recorded(db)
    .where('words.child_id', '=', childId)
    .orderBy('words.recorded_at', 'desc')
    .orderBy('words.id')
    .execute();
  return rows.map(wordsFrom);
}

export async function findChildWords(db: Database, id: string): Promise<RecordedWords | null> {
  const row = await recorded(db).where('words.id', '=', id).executeTakeFirst();
  return row ? wordsFrom(row) : null;
}

function recorded(db: Database) {
  return db
    .selectFrom('child_words as words')
    .innerJoin('staff', 'staff.id', 'words.recorded_by')
    .selectAll('words')
    .select('staff.name');
}

function wordsFrom(row: ChildWordsRow & { readonly name: string }): RecordedWords {
  return {
    id: row.id,
    childId: row.child_id,
    words: childWordsSchema.parse(JSON.parse(row.content)),
    drawingFileId: row.drawing_file_id,
    recordedBy: row.recorded_by,
    recordedByName: row.name,
    recordedAt: row.recorded_at,
  };
}
