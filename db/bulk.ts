import { type RawBuilder, sql } from 'kysely';
import type { Database } from '~/db/connection';

type Cell = string | number | null;

/** So many rows go to the database as one value: fewer are slower, more hold too much in memory. */
const AT_ONCE = 5_000;

/**
 * Adds many rows at once: they travel as one JSON text, which the database takes apart itself. `columns` are names from our own
 * code, never from input. Every row has its cells in the order of the columns.
 */
export async function insertMany(
  db: Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const cells = sql.join(columns.map((_column, place) => cellAt(place)));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + AT_ONCE));
    await sql`insert into ${sql.table(table)} (${names}) select ${cells} from json_each(${json})`.execute(db);
  }
}

function cellAt(place: number): RawBuilder<unknown> {
  return sql`json_extract(value, ${sql.lit(`$[${place}]`)})`;
}
