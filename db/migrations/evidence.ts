import { type Kysely, sql } from 'kysely';

/** Makes tables append-only: the database itself refuses to change or remove a row of evidence. */
export async function evidenceIsKept(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for (const act of ['update', 'delete'] as const) {
      const name = sql.ref(`${table}_refuse_${act}`);
      const message = sql.lit(`${table} is evidence: rows are added, never changed or removed`);
      await sql`create trigger ${name} before ${sql.raw(act)} on ${sql.ref(table)} begin select raise(abort, ${message}); end`.execute(
        db,
      );
    }
  }
}
