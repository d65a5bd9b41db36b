import { type Kysely, sql } from 'kysely';

/** The full-text twin of search_entries: names folded (accents and case do not matter), any order, beginnings of words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search_names using fts5(
    child, parent, worker, tokenize = "unicode61 remove_diacritics 2", detail = full, prefix = '1 2 3')`.execute(db);
  await db.schema.createIndex('searches_by_session').on('searches').columns(['session_id', 'created_at']).execute();
}
