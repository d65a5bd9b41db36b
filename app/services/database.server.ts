import path from 'node:path';
import { config } from '~/app/services/config.server';
import { readKeyFile } from '~/app/services/secret-files.server';
import { onShutDown } from '~/app/services/shut-down.server';
import { type Database, openDatabase } from '~/db/connection';

let opened: Promise<Database> | null = null;

/** The council's database, opened and migrated once for the whole process. */
export function database(): Promise<Database> {
  opened ??= open();
  return opened;
}

/** Closes the database at shutdown; every answered write is already on the disk. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  if (closing) await (await closing).destroy();
}

/** Where the database is. */
export function databaseFile(): string {
  return path.join(config().dataDir, 'council.db');
}

function open(): Promise<Database> {
  onShutDown('database', closeDatabase);
  return openDatabase(databaseFile(), readKeyFile(config().databaseKeyFile));
}
