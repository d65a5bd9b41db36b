import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { run } from '~/app/commands/verify';
import { fromNow } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { fileFolder, readFile } from '~/app/services/strongbox.server';
import type { Database } from '~/db/connection';
import { listVersionsOfDocument } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { bringJobForward } from '~/db/jobs';
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

test('a certificate is enough for a file that was extended too: it says so, and refuses what is anything else', async () => {
  const [document] = documents;
  await bringJobForward(db, `extend:${document?.id}`, fromNow(0));
  await runDueJobs();
  const version = (await listVersionsOfDocument(db, document?.id ?? '')).find(({ level }) => level === 'B-LTA');
  const extended = Buffer.from(await readFile(db, version?.fileId ?? ''));
  const alone = (bytes: Buffer) => run([fileWith(bytes), '--certificate', config().sealCertFile]);
  expect(await alone(extended)).toBe(0);
  expect(said()).toMatch(/^This file is ours and nothing in it was changed\nSealed by /);
  expect(said()).toContain('It was extended after it was sealed');
  expect(said()).toMatch(/Time-stamp over the whole 20\d\d-.* by .*DEMONSTRATION/);
  const changed = Buffer.from(extended.toString('latin1').replace('/DSS ', '/DSX '), 'latin1');
  const begun = Buffer.concat([extended, extended.subarray(sealed.length)]);
  const insideSeal = Buffer.from(extended);
  insideSeal[200] = (insideSeal[200] ?? 0) ^ 1;
  for (const bytes of [changed, begun, insideSeal, extended.subarray(0, -1)]) expect(await alone(bytes)).toBe(1);
  expect(await run([fileWith(extended)])).toBe(0);
});

test('the whole store holds, with progress on standard error', async () => {
  expect(await run(['--all'])).toBe(0);
  const files = documents.length + 1;
  expect(said()).toBe(`All hold: ${files} files of sealed documents.\n`);
  expect(err.join('')).toBe(`Checked ${files} of ${files}\n`);
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
  expect(said()).toContain(`2 of ${documents.length + 1} do not hold.`);
});
