import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';

const AT = '2026-11-18T15:05:00.000Z';
const SECRET = 'Maya Ellwood said a secret';

let db: Database;
let strongbox: typeof import('~/app/services/strongbox.server');
let files: typeof import('~/db/stored-files');

beforeAll(async () => {
  db = await freshCouncil();
  strongbox = await import('~/app/services/strongbox.server');
  files = await import('~/db/stored-files');
});

async function stored(text = SECRET) {
  const file = await strongbox.putFile('document', Buffer.from(text));
  await files.insertStoredFile(db, file, AT);
  return { file, on: path.join(strongbox.fileFolder(), file.storedAs) };
}

describe('the council’s key', () => {
  it('can be changed: what comes is wrapped by the new one, and what the old one wrapped opens as before', async () => {
    const { file: old } = await stored('before');
    const { documentKeyFile } = (await import('~/app/services/config.server')).config();
    const before = readFileSync(documentKeyFile, 'utf8');
    const restart = async (keys: string) => {
      chmodSync(documentKeyFile, 0o600);
      writeFileSync(documentKeyFile, keys);
      vi.resetModules();
      return import('~/app/services/strongbox.server');
    };
    const restarted = await restart(`${'ab'.repeat(32)}\n${before}`);
    const file = await restarted.putFile('document', Buffer.from('after'));
    await files.insertStoredFile(db, file, AT);
    expect(file.keyId).not.toBe(old.keyId);
    for (const [id, text] of [
      [old.id, 'before'],
      [file.id, 'after'],
    ] as const)
      expect(Buffer.from(await restarted.readFile(db, id)).toString()).toBe(text);
    const forgetful = await restart(before);
    await expect(forgetful.readFile(db, file.id)).rejects.toThrow('not in DOCUMENT_KEY_FILE');
    await expect(async () => (await restart('no key')).putFile('document', Buffer.from('x'))).rejects.toThrow(/64 hex/);
    await restart(before);
  });
});

describe('a stored file', () => {
  it('comes back as it was put in', async () => {
    const { file } = await stored();
    expect(Buffer.from(await strongbox.readFile(db, file.id)).toString()).toBe(SECRET);
  });

  it('says nothing on the disk, and no two files of the same words are the same', async () => {
    const [one, other] = [await stored(), await stored()];
    expect(one.file.storedAs).toMatch(/^[0-9a-f]{64}$/);
    expect(one.file.storedAs).not.toBe(other.file.storedAs);
    expect(readFileSync(one.on).includes('Ellwood')).toBe(false);
    expect(statSync(one.on).mode & 0o077).toBe(0);
    expect(readdirSync(strongbox.fileFolder()).filter((name) => !/^[0-9a-f]{64}$/.test(name))).toEqual([]);
  });

  it('is refused when one byte of it was changed', async () => {
    const { file, on } = await stored();
    const bytes = readFileSync(on);
    for (const place of [0, 13, 28, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      chmodSync(on, 0o600);
      writeFileSync(on, changed);
      await expect(strongbox.readFile(db, file.id)).rejects.toThrow();
    }
  });

  it('is refused in the place of another', async () => {
    const [one, other] = [await stored('one'), await stored('other')];
    renameSync(one.on, other.on);
    await expect(strongbox.readFile(db, other.file.id)).rejects.toThrow();
    await expect(strongbox.readFile(db, one.file.id)).rejects.toThrow();
    await expect(strongbox.readFile(db, 'nothing')).rejects.toThrow('no such stored file');
  });

  it('leaves no half file behind when it cannot be written', async () => {
    const { writeForGood } = await import('~/app/services/write-for-good.server');
    const folder = path.join(strongbox.fileFolder(), '..', 'taken');
    mkdirSync(folder);
    mkdirSync(path.join(folder, 'name'));
    await expect(writeForGood(folder, 'name', Buffer.from('x'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['name']);
  });
});
