import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { migrations } from '~/db/migrations';
import type { Tables } from '~/db/tables';

export type Database = Kysely<Tables>;

/**
 * Opens the database file, encrypted with a 256-bit key (32 bytes), and brings its tables up to date.
 * Refuses with a sentence when the key does not open the file. Every acknowledged write is on the disk (synchronous FULL).
 */
export async function openDatabase(file: string, key: Buffer): Promise<Database> {
  if (key.length !== 32) throw new Error('The database key has to be 32 bytes long.');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openFile(file, key) }) });
  await migrate(db);
  return db;
}

function openFile(file: string, key: Buffer): Sqlite.Database {
  keepToOwner(file);
  const sqlite = new Sqlite(file);
  sqlite.pragma(`cipher='sqlcipher'`);
  sqlite.pragma('legacy=4');
  sqlite.pragma(`key="x'${key.toString('hex')}'"`);
  try {
    sqlite.pragma('journal_mode = WAL');
  } catch (cause) {
    sqlite.close();
    throw new Error(`The key in DATABASE_KEY_FILE does not open the database ${file}.`, { cause });
  }
  // In WAL mode the driver falls back to NORMAL on every open: an answered write could be lost with the power.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE removes a row of evidence and asks no trigger.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('busy_timeout = 5000');
  // A sort too large for the cache goes to a temporary file otherwise, and no cipher reaches temporary files.
  sqlite.pragma('temp_store = MEMORY');
  return sqlite;
}

/** Nobody but the owner reads the file, in whatever folder it stands. What SQLite puts beside it takes its rights from it. */
function keepToOwner(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) chmodSync(part, 0o600);
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
