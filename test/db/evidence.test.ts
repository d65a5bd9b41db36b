import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import { insertEnding } from '~/db/endings';
import type { Tables } from '~/db/tables';
import { freshDatabase } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';
import { signAgreement } from '~/test/support/signed-record';

/** Every table that holds evidence, with a column that somebody might like to change. */
const EVIDENCE = {
  proposals: 'content',
  wishes: 'wish',
  signatures: 'method',
  copy_wishes: 'how',
  hand_backs: 'how_signed',
  endings: 'reason',
  documents: 'title',
  document_versions: 'level',
  copies: 'given_to',
  audit_events: 'actor_id',
} as const satisfies Partial<Record<keyof Tables, string>>;

let db: Database;

beforeAll(async () => {
  db = await freshDatabase();
  await addTeamsAndStaff(db);
  const record = await addRecord(db);
  const at = '2026-11-18T10:00:00.000Z';
  await signAgreement(db, record, { at });
  const ending = { kind: 'entered_in_error', reason: 'The wrong child', recordedBy: 'priya', recordedAt: at } as const;
  await insertEnding(db, record.agreementId, ending);
});

describe.each(Object.entries(EVIDENCE))('%s', (table, column) => {
  const refusal = `${table} is evidence: rows are added, never changed or removed`;
  const rows = async () => (await sql`select * from ${sql.ref(table)}`.execute(db)).rows;

  it('has a row, so that refusing means something', async () => expect((await rows()).length).toBeGreaterThan(0));

  it.each([
    ['changed', () => sql`update ${sql.ref(table)} set ${sql.ref(column)} = 'x'`],
    ['changed to what it is', () => sql`update ${sql.ref(table)} set ${sql.ref(column)} = ${sql.ref(column)}`],
    ['removed', () => sql`delete from ${sql.ref(table)}`],
    ['put in its place', () => sql`insert or replace into ${sql.ref(table)} select * from ${sql.ref(table)}`],
    ['put in its place by a clash', () => sql`update or replace ${sql.ref(table)} set ${sql.ref(column)} = 'x'`],
  ])('is never %s', async (_what, act) => {
    const before = await rows();
    await expect(act().execute(db)).rejects.toThrow(refusal);
    expect(await rows()).toEqual(before);
  });
});

it('a wish is one for each line of a session, and a session has one signature and one key', async () => {
  const wish = await db.selectFrom('wishes').selectAll().executeTakeFirstOrThrow();
  const signature = await db.selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
  const again = db.insertInto('wishes').values({ ...wish, id: randomUUID(), wish: 'refuse' });
  await expect(again.execute()).rejects.toThrow('UNIQUE');
  await expect(
    db
      .insertInto('signatures')
      .values({ ...signature, id: randomUUID() })
      .execute(),
  ).rejects.toThrow('UNIQUE');
});

it('a wish that is none, and a state that is none, are refused by the database itself', async () => {
  const wish = await db.selectFrom('wishes').selectAll().executeTakeFirstOrThrow();
  const odd = { ...wish, id: randomUUID(), line_id: 'other', wish: 'maybe' };
  await expect(db.insertInto('wishes').values(odd).execute()).rejects.toThrow('CHECK');
  await expect(db.updateTable('agreements').set({ state: 'approved' }).execute()).rejects.toThrow('CHECK');
});

it('Trap 17: nothing of a record is deleted, at any age: only what was typed and not saved, codes and the search’s own rows are', () => {
  const files = readdirSync('db').filter((file) => file.endsWith('.ts'));
  const deleted = files.flatMap((file) =>
    [...readFileSync(`db/${file}`, 'utf8').matchAll(/deleteFrom\('(\w+)'\)|delete from (\w+)/g)].map(
      ([, table, inSql]) => table ?? inSql ?? '',
    ),
  );
  expect([...new Set(deleted)].sort()).toEqual([
    'search_entries',
    'search_names',
    'searches',
    'set_up_codes',
    'unsaved_pages',
  ]);
});
