import { randomBytes, randomUUID } from 'node:crypto';
import { readFile as readFromDisk } from 'node:fs/promises';
import path from 'node:path';
import { config } from '~/app/services/config.server';
import { decrypt, encrypt, keyIdOf, sha256 } from '~/app/services/file-cipher.server';
import { readKeysFile } from '~/app/services/secret-files.server';
import { writeForGood } from '~/app/services/write-for-good.server';
import type { Database } from '~/db/connection';
import { type FileKind, findStoredFile, type StoredFile } from '~/db/stored-files';

/**
 * Puts bytes into a file of their own, encrypted with a key of their own, which the council's key wraps. When it returns the file
 * is on the disk for good; the caller then inserts the row with `insertStoredFile`, in the transaction of whatever refers to
 * the file. A file whose row never came is noise to everybody: its key is lost.
 */
export async function putFile(kind: FileKind, bytes: Uint8Array): Promise<Omit<StoredFile, 'createdAt'>> {
  const [councilKey] = councilFileKeys();
  const id = randomUUID();
  const key = randomBytes(32);
  const ciphertext = encrypt(key, bytes, kind);
  const storedAs = sha256(ciphertext);
  await writeForGood(fileFolder(), storedAs, ciphertext);
  return {
    id,
    kind,
    storedAs,
    plainHash: sha256(bytes),
    bytes: bytes.length,
    keyId: keyIdOf(councilKey),
    wrappedKey: encrypt(councilKey, key, id).toString('base64'),
  };
}

/** What was put into a file. Throws when there is no such file, or when a byte of it, its name, its key or its row was changed. */
export async function readFile(db: Database, id: string): Promise<Uint8Array> {
  const file = await findStoredFile(db, id);
  if (!file) throw new Error('There is no such stored file');
  const councilKey = councilFileKeys().find((key) => keyIdOf(key) === file.keyId);
  if (!councilKey) throw new Error('A stored file is wrapped by a key that is not in DOCUMENT_KEY_FILE');
  const ciphertext = await readFromDisk(path.join(fileFolder(), file.storedAs));
  const plain = decrypt(unwrap(councilKey, file), ciphertext, file.kind);
  if (sha256(plain) !== file.plainHash) throw new Error('A stored file is not what was put into it');
  return plain;
}

/** Where the encrypted files are. */
export function fileFolder(): string {
  return path.join(config().dataDir, 'files');
}

function unwrap(councilKey: Buffer, file: Pick<StoredFile, 'id' | 'wrappedKey'>): Buffer {
  return decrypt(councilKey, Buffer.from(file.wrappedKey, 'base64'), file.id);
}

let councilKeys: readonly [Buffer, ...Buffer[]] | undefined;

/** The key that wraps what is put in from now on, and those before it, which open what they wrapped. */
function councilFileKeys(): readonly [Buffer, ...Buffer[]] {
  councilKeys ??= readKeysFile(config().documentKeyFile);
  return councilKeys;
}
