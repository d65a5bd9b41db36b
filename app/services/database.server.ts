import { readFileSync } from 'node:fs';
import path from 'node:path';
import { config } from '~/app/services/config.server';
import { type Database, openDatabase } from '~/db/connection';

let opened: Promise<Database> | null = null;

/** The council's database, opened and migrated once for the whole process. */
export function database(): Promise<Database> {
  opened ??= openDatabase(path.join(config().dataDir, 'council.db'), readKey(config().databaseKeyFile));
  return opened;
}

/** Closes the database at shutdown; every answered write is already on the disk. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  if (closing) await (await closing).destroy();
}

/** A key file holds 64 hexadecimal characters: 32 bytes. */
export function readKey(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`The key file ${file} has to hold 64 hexadecimal characters.`);
  return Buffer.from(text, 'hex');
}
