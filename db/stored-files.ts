import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { StoredFileRow } from '~/db/record-tables';

const kindSchema = z.enum(['document', 'strokes', 'paper', 'drawing']);

export type FileKind = z.infer<typeof kindSchema>;

/** An encrypted file under DATA_DIR: named by the hash of its ciphertext, its own key wrapped by the council's. */
export type StoredFile = {
  readonly id: string;
  readonly kind: FileKind;
  readonly storedAs: string;
  /** Hexadecimal SHA-256 of what was put in. */
  readonly plainHash: string;
  readonly bytes: number;
  readonly keyId: string;
  readonly wrappedKey: string;
  readonly createdAt: string;
};

/** Names a file that is on the disk already: call it inside the transaction of whatever refers to the file. */
export async function insertStoredFile(db: Database, file: Omit<StoredFile, 'createdAt'>, at: string): Promise<void> {
  await db
    .insertInto('stored_files')
    .values({
      id: file.id,
      kind: file.kind,
      stored_as: file.storedAs,
      plain_hash: file.plainHash,
      bytes: file.bytes,
      key_id: file.keyId,
      wrapped_key: file.wrappedKey,
      created_at: at,
    })
    .execute();
}

export async function findStoredFile(db: Database, id: string): Promise<StoredFile | null> {
  const row = await db.selectFrom('stored_files').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fileFrom(row) : null;
}

function fileFrom(row: StoredFileRow): StoredFile {
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    storedAs: row.stored_as,
    plainHash: row.plain_hash,
    bytes: row.bytes,
    keyId: row.key_id,
    wrappedKey: row.wrapped_key,
    createdAt: row.created_at,
  };
}
