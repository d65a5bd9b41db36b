import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import { expect, it } from 'vitest';
import { findVersionBySha256, insertDocumentVersion, listVersionsOfDocument } from '~/db/document-versions';
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
  const later = { id: randomUUID(), kind: 'document', storedAs: randomUUID(), plainHash: 'a'.repeat(64) } as const;
  await insertStoredFile(db, { ...later, bytes: 1, keyId: 'one', wrappedKey: 'wrapped' }, AT);
  const version = { documentId: document.id, level: 'B-T', fileId: later.id, sha256: later.plainHash } as const;
  await insertDocumentVersion(db, { ...version, madeAt: AT });
  expect((await listVersionsOfDocument(db, document.id)).map(({ level }) => level)).toEqual(['B-B', 'B-T']);
  expect(await findVersionBySha256(db, later.plainHash)).toMatchObject(version);
  expect(await findVersionBySha256(db, 'd'.repeat(64))).toMatchObject({ level: 'B-B', fileId: document.file_id });
  expect(await findVersionBySha256(db, 'b'.repeat(64))).toBeNull();
});

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
