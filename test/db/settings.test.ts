import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '~/db/connection';

const folder = mkdtempSync(path.join(tmpdir(), 'consent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pragma(db: Database, name: string): Promise<unknown> {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
}

test('every acknowledged write is on the disk and points to something, after a reopening too', async () => {
  const file = path.join(folder, 'settings.db');
  const key = randomBytes(32);
  for (const _opening of ['made', 'opened again', 'and again']) {
    const db = await openDatabase(file, key);
    // SQLite opens a database in WAL mode with synchronous NORMAL unless it is told otherwise each time: 2 is FULL.
    expect(await pragma(db, 'synchronous')).toBe(2);
    expect(await pragma(db, 'foreign_keys')).toBe(1);
    expect(await pragma(db, 'recursive_triggers')).toBe(1);
    expect(await pragma(db, 'journal_mode')).toBe('wal');
    expect(await pragma(db, 'busy_timeout')).toBe(5000);
    // A large sort would leave its rows on the disk as they are: 2 is MEMORY.
    expect(await pragma(db, 'temp_store')).toBe(2);
    await db.destroy();
  }
});

test('a row that points to nothing is refused', async () => {
  const db = await openDatabase(path.join(folder, 'pointing.db'), randomBytes(32));
  const person = { id: 'jo', full_name: 'Jo Ellwood', created_at: '2026-11-18T10:00:00.000Z', created_by: 'nobody' };
  await expect(db.insertInto('people').values(person).execute()).rejects.toThrow('FOREIGN KEY');
  await db.destroy();
});

test('only their owner may read the files of the database, in a folder that everybody may open, and once they were open', async () => {
  const open = mkdtempSync(path.join(folder, 'open-'));
  chmodSync(open, 0o755);
  const file = path.join(open, 'council.db');
  const key = randomBytes(32);
  const modes = () => readdirSync(open).map((name) => [name, statSync(path.join(open, name)).mode & 0o777]);
  for (const _opening of ['made', 'opened again']) {
    const db = await openDatabase(file, key);
    await sql`pragma user_version = 1`.execute(db);
    expect(modes()).toEqual(['council.db', 'council.db-shm', 'council.db-wal'].map((name) => [name, 0o600]));
    await db.destroy();
    chmodSync(file, 0o644);
    writeFileSync(`${file}-wal`, '', { mode: 0o644 });
  }
});

test('another key opens nothing and changes nothing', async () => {
  const file = path.join(folder, 'locked.db');
  const key = randomBytes(32);
  const db = await openDatabase(file, key);
  await db.insertInto('teams').values({ id: 'north', name: 'Family Help North' }).execute();
  await db.destroy();
  const before = readFileSync(file);
  const refused = openDatabase(file, randomBytes(32));
  await expect(refused).rejects.toThrow(`The key in DATABASE_KEY_FILE does not open the database ${file}.`);
  expect(readFileSync(file).equals(before)).toBe(true);
  const again = await openDatabase(file, key);
  expect(await again.selectFrom('teams').select('name').execute()).toEqual([{ name: 'Family Help North' }]);
  await again.destroy();
});

test('a key that is too short or too long opens nothing', async () => {
  for (const length of [0, 16, 31, 33, 64]) {
    const opening = openDatabase(path.join(folder, 'short.db'), randomBytes(length));
    await expect(opening).rejects.toThrow('32 bytes');
  }
});

test('the file shows nothing of what it is', async () => {
  const file = path.join(folder, 'closed.db');
  const db = await openDatabase(file, randomBytes(32));
  await db.destroy();
  const bytes = readFileSync(file);
  expect(bytes.includes('SQLite format')).toBe(false);
  expect(bytes.includes('CREATE TABLE')).toBe(false);
  expect(bytes.includes('audit_events')).toBe(false);
});
