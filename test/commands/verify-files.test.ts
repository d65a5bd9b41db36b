import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { run } from '~/app/commands/verify';
import { config } from '~/app/services/config.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { fileFolder, readFile } from '~/app/services/strongbox.server';
import type { Database } from '~/db/connection';
import { listDocuments } from '~/db/documents';
import { findStoredFile } from '~/db/stored-files';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';

let db: Database;
let sealed: Buffer;
let documents: Awaited<ReturnType<typeof listDocuments>>;
let out: string[] = [];
let err: string[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const council = await sealingCouncil();
  db = council.db;
  const form = await finishedForm(council.priya);
  await handBack(form, council.priya.staffId);
  await runDueJobs();
  documents = await listDocuments(db, form.agreementId);
  sealed = Buffer.from(await readFile(db, documents[0]?.fileId ?? ''));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});
beforeEach(() => {
  out = [];
  err = [];
});
const said = () => out.join('');

function fileWith(bytes: Buffer | string): string {
  const file = path.join(folder, `${readdirSync(folder).length}.pdf`);
  writeFileSync(file, bytes);
  return file;
}

test('a file of ours is genuine, with its seal, and names nobody', async () => {
  expect(await run([fileWith(sealed)])).toBe(0);
  expect(said()).toContain('This file is ours and nothing in it was changed');
  expect(said()).toContain('DEMONSTRATION seal');
  expect(said()).not.toMatch(/Ellwood|Maya/);
});

test('a changed file, a foreign one and none say so by their status', async () => {
  expect(await run([fileWith(Buffer.concat([sealed, Buffer.from(' ')]))])).toBe(1);
  expect(await run([fileWith('%PDF-1.7 of somebody else')])).toBe(3);
  for (const file of [fileWith(''), fileWith('a letter'), path.join(folder, 'none.pdf')])
    expect(await run([file])).toBe(2);
});

test('a certificate is enough to check a file by its seal alone', async () => {
  const alone = (bytes: Buffer | string) => run([fileWith(bytes), '--certificate', config().sealCertFile]);
  expect(await alone(sealed)).toBe(0);
  expect(await alone(Buffer.concat([sealed, Buffer.from(' ')]))).toBe(1);
  expect(await alone('%PDF-1.7 of somebody else')).toBe(3);
  expect(await run([fileWith(sealed), '--certificate', fileWith('no certificate')])).toBe(2);
});

test('the whole store holds, with progress on standard error', async () => {
  expect(await run(['--all'])).toBe(0);
  expect(said()).toBe(`All hold: ${documents.length} files of sealed documents.\n`);
  expect(err.join('')).toBe(`Checked ${documents.length} of ${documents.length}\n`);
});

test('what is gone or changed is named by its reference', async () => {
  const [gone, changed] = documents;
  const fileOf = async (id = '') => path.join(fileFolder(), (await findStoredFile(db, id))?.storedAs ?? '');
  rmSync(await fileOf(gone?.fileId));
  const file = await fileOf(changed?.fileId);
  const bytes = readFileSync(file);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  rmSync(file);
  writeFileSync(file, bytes);
  expect(await run(['--all'])).toBe(1);
  expect(said()).toMatch(new RegExp(`^${gone?.reference} \\(B-[BT]\\): Its file is not there\\.$`, 'm'));
  expect(said()).toMatch(
    new RegExp(`^${changed?.reference} \\(B-[BT]\\): Its file cannot be opened, or was changed\\.$`, 'm'),
  );
  expect(said()).toContain(`2 of ${documents.length} do not hold.`);
});
