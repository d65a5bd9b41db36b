import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { ChildWords } from '~/forms/agreement/child-words';
import { childWordsSchema } from '~/forms/agreement/child-words.schema';

/** A child's words, or that they were told, as it was recorded. Append-only. */
export type RecordedWords = {
  readonly id: string;
  readonly words: ChildWords;
  readonly recordedByName: string;
  readonly recordedAt: string;
};

/** Records a child's words. The same key a second time changes nothing: then null, else the id. */
export async function insertChildWords(
  db: Database,
  about: { readonly childId: string; readonly key: string },
  words: ChildWords,
  by: string,
  at: string,
): Promise<string | null> {
  const id = randomUUID();
  const result = await db
    .insertInto('child_words')
    .values({
      id,
      child_id: about.childId,
      content: JSON.stringify(words),
      drawing_file_id: null,
      idempotency_key: about.key,
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n ? id : null;
}

/** Everything that a child said, drew or was told, the latest first. */
export async function listChildWords(db: Database, childId: string): Promise<readonly RecordedWords[]> {
  const rows = await db
    .selectFrom('child_words as words')
    .innerJoin('staff', 'staff.id', 'words.recorded_by')
    .select(['words.id', 'words.content', 'words.recorded_at', 'staff.name'])
    .where('words.child_id', '=', childId)
    .orderBy('words.recorded_at', 'desc')
    .orderBy('words.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    words: childWordsSchema.parse(JSON.parse(row.content)),
    recordedByName: row.name,
    recordedAt: row.recorded_at,
  }));
}
