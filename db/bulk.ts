import { CompiledQuery } from 'kysely';
import type { Database } from '~/db/connection';

type Cell = string | number | null;

/** SQLite takes 32,766 values in one statement. */
const MOST_VALUES = 32_000;

/**
 * Adds many rows at once, as many in one statement as the database takes. `table` and `columns` are names from our own code,
 * never from input. Every row has its cells in the order of the columns.
 */
export async function insertMany(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const atOnce = Math.floor(MOST_VALUES / columns.length);
  const marks = `(${columns.map(() => '?').join(',')})`;
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const text = `insert into ${table} (${columns.join(',')}) values ${some.map(() => marks).join(',')}`;
    await db.executeQuery(CompiledQuery.raw(text, some.flat()));
  }
}
