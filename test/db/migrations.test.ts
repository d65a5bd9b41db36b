import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import { migrations } from '~/db/migrations';
import type { Tables } from '~/db/tables';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';

/** A database as the release before decisions left it, and the way from there to today's. */
async function beforeDecisions(): Promise<{ readonly db: Database; readonly migrate: () => Promise<void> }> {
  const sqlite = new Sqlite(':memory:');
  sqlite.pragma('foreign_keys = ON');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateTo('0004-wishes-of-many');
  if (error) throw error;
  const migrate = async () => {
    const { error: failed } = await migrator.migrateToLatest();
    if (failed) throw failed;
  };
  return { db, migrate };
}

it('what was disclosed before decisions were recorded is all there afterwards, and is evidence as before', async () => {
  const { db, migrate } = await beforeDecisions();
  await addTeamsAndStaff(db);
  const { childId, agreementId } = await addRecord(db);
  const at = '2026-11-18T10:00:00.000Z';
  for (const slot of ['attendance', 'health']) {
    await sql`insert into disclosures (id, child_id, agreement_id, slot, recipient_id, recipient_name, what, channel, content, at,
      recorded_at, recorded_by, idempotency_key) values (${randomUUID()}, ${childId}, ${agreementId}, ${slot}, 'hillside',
      'Hillside Primary School', 'How he is at school', 'Telephone', '{}', ${at}, ${at}, 'priya', 'one tap')`.execute(
      db,
    );
  }
  const before = await db.selectFrom('disclosures').selectAll().orderBy('slot').execute();
  await migrate();
  const after = await db.selectFrom('disclosures').selectAll().orderBy('slot').execute();
  expect(after).toEqual(before.map((row) => ({ ...row, decision_series_id: null })));
  for (const act of [sql`update disclosures set what = 'x'`, sql`delete from disclosures`]) {
    await expect(act.execute(db)).rejects.toThrow('disclosures is evidence');
  }
  expect((await sql`pragma foreign_key_check`.execute(db)).rows).toEqual([]);
  expect((await sql`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }]);
  await db.destroy();
});
