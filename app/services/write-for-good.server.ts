import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that after a power cut it is whole or not there at all: under another name, synced, renamed, and the folder
 * synced, since the name is kept there. The folder is made, readable by its owner alone, where it is missing.
 */
export async function writeForGood(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `${randomUUID()}.part`);
  try {
    await writeSynced(temporary, bytes);
    await rename(temporary, path.join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
  if (made === undefined) return;
  await syncFolder(path.dirname(folder));
  await syncFolder(path.dirname(made));
}

async function writeSynced(name: string, bytes: Uint8Array): Promise<void> {
  const file = await open(name, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
