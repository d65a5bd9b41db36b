import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '~/db/connection';
import {
  countDocumentsByLevel,
  findVersionBySha256,
  insertDocumentVersion,
  listLongTermUnwatched,
  listVersionsOfDocument,
  type SealLevel,
} from '~/db/document-versions';
import { migrations } from '~/db/migrations';
import { listPinnedCertificates, pinCertificates } from '~/db/pinned-certificates';
import { insertStoredFile } from '~/db/stored-files';
import type { Tables } from '~/db/tables';
import { freshDatabase } from '~/test/support/fresh-database';
import { addRecord, addTeamsAndStaff } from '~/test/support/record-rows';
import { signAgreement } from '~/test/support/signed-record';

const AT = '2026-11-18T10:00:00.000Z';

it('the file that a document was sealed as, and what became of it, are found by their hashes', async () => {
  const db = await freshDatabase();
  await addTeamsAndStaff(db);
  const record = await addRecord(db);
  await signAgreement(db, record, { at: AT });
  const document = await db.selectFrom('documents').selectAll().executeTakeFirstOrThrow();
  const later = await aFile(db, 'a');
  const version = { documentId: document.id, level: 'B-T', fileId: later.id, sha256: later.plainHash } as const;
  await insertDocumentVersion(db, { ...version, madeAt: AT });
  expect((await listVersionsOfDocument(db, document.id)).map(({ level }) => level)).toEqual(['B-B', 'B-T']);
  expect(await findVersionBySha256(db, later.plainHash)).toMatchObject(version);
  expect(await findVersionBySha256(db, 'd'.repeat(64))).toMatchObject({ level: 'B-B', fileId: document.file_id });
  expect(await findVersionBySha256(db, 'b'.repeat(64))).toBeNull();
});

it('each level is there once but the long-term one, the last of which stands last; and never of nothing', async () => {
  const db = await freshDatabase();
  await addTeamsAndStaff(db);
  await signAgreement(db, await addRecord(db), { at: AT });
  const { id: documentId } = await db.selectFrom('documents').select('id').executeTakeFirstOrThrow();
  const add = async (level: SealLevel, hash: string, madeAt: string, of = documentId) => {
    const { id: fileId, plainHash: sha256 } = await aFile(db, hash);
    await insertDocumentVersion(db, { documentId: of, level, fileId, sha256, madeAt });
  };
  await add('B-LTA', '2', '2036-11-18T10:00:00.000Z');
  await add('B-LTA', '1', '2026-11-19T10:00:00.000Z');
  await add('B-T', '3', AT);
  const versions = await listVersionsOfDocument(db, documentId);
  expect(versions.map(({ level, sha256 }) => `${level} ${sha256[0]}`)).toEqual([
    'B-B d',
    'B-T 3',
    'B-LTA 1',
    'B-LTA 2',
  ]);
  expect(await countDocumentsByLevel(db)).toEqual({ 'B-B': 1, 'B-T': 1, 'B-LT': 0, 'B-LTA': 1 });
  expect((await listLongTermUnwatched(db)).map(({ sha256 }) => sha256[0])).toEqual(['2']);
  await expect(add('B-T', '4', AT)).rejects.toThrow('UNIQUE');
  await expect(add('B-T', '5', AT, randomUUID())).rejects.toThrow('A version of no document');
});

async function aFile(db: Database, digit: string) {
  const file = { id: randomUUID(), kind: 'document', storedAs: randomUUID(), plainHash: digit.repeat(64) } as const;
  await insertStoredFile(db, { ...file, bytes: 1, keyId: 'one', wrappedKey: 'wrapped' }, AT);
  return file;
}

it('a document that was sealed before there were versions is found by its hash afterwards', async () => {
  const sqlite = new Sqlite(':memory:');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  await migrator.migrateTo('0005-decisions');
  await addTeamsAndStaff(db);
  const { agreementId } = await addRecord(db);
  const file = { id: 'file', kind: 'document', storedAs: 'x', plainHash: 'd'.repeat(64), bytes: 1 } as const;
  await insertStoredFile(db, { ...file, keyId: 'one', wrappedKey: 'wrapped' }, AT);
  await sql`insert into documents (id, reference, agreement_id, audience, version, title, file_id, content_hash, sealed_by, sealed_at)
    values ('old', 'R', ${agreementId}, 'office', 1, 'T', 'file', 'e', 'f', ${AT})`.execute(db);
  const { error } = await migrator.migrateToLatest();
  expect(error).toBeUndefined();
  expect(await findVersionBySha256(db, file.plainHash)).toEqual({
    id: 'old',
    documentId: 'old',
    level: 'B-B',
    fileId: 'file',
    sha256: file.plainHash,
    madeAt: AT,
  });
  await db.destroy();
});

it('a certificate is kept once for each use, for good', async () => {
  const db = await freshDatabase();
  const [old, current] = [Buffer.from('old'), Buffer.from('new')];
  await pinCertificates(db, 'seal', [old], AT);
  await pinCertificates(db, 'seal', [current, old], '2027-11-18T10:00:00.000Z');
  expect(await listPinnedCertificates(db, 'seal')).toEqual([old, current]);
  expect(await listPinnedCertificates(db, 'time-stamp')).toEqual([]);
  await expect(db.deleteFrom('pinned_certificates').execute()).rejects.toThrow('is evidence');
});
