import { type Kysely, sql } from 'kysely';

/**
 * The full-text twin of search_entries: names folded (accents and case do not matter), any order, beginnings of words. A beginning
 * that has an index of its own is read newest first and no further than needed: a common name costs no more than a rare one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create virtual table search_names using fts5(
    child, parent, worker, tokenize = "unicode61 remove_diacritics 2", detail = full, prefix = '1 2 3 4 5 6')`.execute(
    db,
  );
  await db.schema.createIndex('searches_by_session').on('searches').columns(['session_id', 'created_at']).execute();
}
