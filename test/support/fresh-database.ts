import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { type Database, openDatabase } from '~/db/connection';

/**
 * A database of its own for one test file: a real encrypted file in a temporary folder, with a random key and every table.
 * It is closed and removed when the file's tests have ended.
 */
export async function freshDatabase(): Promise<Database> {
  const folder = temporaryFolder();
  const db = await openDatabase(path.join(folder, 'council.db'), randomBytes(32));
  afterAll(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}

/**
 * A council of its own for one test file: `config()` and `database()`, and so every service, then use a temporary DATA_DIR with
 * keys of its own. Call it before anything reads the settings; each test file has modules of its own. Gives `database()`.
 */
export async function freshCouncil(settings: Readonly<Record<string, string>> = {}): Promise<Database> {
  const folder = temporaryFolder();
  Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: 'silent', ...settings });
  const { config } = await import('~/app/services/config.server');
  const { makeDemonstrationKeys } = await import('~/app/services/secret-files.server');
  const { closeDatabase, database } = await import('~/app/services/database.server');
  if (config().dataDir !== folder) throw new Error('The settings were read before freshCouncil() was called.');
  makeDemonstrationKeys(config());
  afterAll(async () => {
    await closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });
  return database();
}

function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'consent-'));
}
