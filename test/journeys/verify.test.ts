import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { papersOf } from '~/test/support/inspect';
import { download } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { look, sendEmpty, type Tablet } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const { url, dataDir } = council.server;
const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Jo Ellwood got her copy as a file, and takes back later what it says. Her ex-partner kept an old one.
let worker: Tablet;
let maya: Awaited<ReturnType<typeof papersOf>>;
let copies: string;
const files = { genuine: '', altered: '', foreign: '' };

beforeAll(async () => {
  maya = await papersOf(dataDir, 'Maya');
  copies = `/agreements/${maya.agreementId}/copies`;
  worker = await council.pickUp('portrait', 'worker');
  await signIn(worker, 'priya');
  await worker.page.goto(copies);
  const bytes = await download(worker, worker.page.getByRole('link', { name: /^Copy for Jo Ellwood/ }));
  const altered = Buffer.from(bytes);
  altered[500] = (altered[500] ?? 0) ^ 1;
  files.genuine = keep('copy.pdf', bytes);
  files.altered = keep('altered.pdf', altered);
  files.foreign = keep('foreign.pdf', Buffer.from('%PDF-1.7\nMaya Ellwood'));
}, 60_000);

function keep(name: string, bytes: Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Sends a file from the page, and gives what stands on it then. */
async function check({ page, hands }: Tablet, file: keyof typeof files): Promise<string> {
  await page.goto('/verify');
  await page.locator('input[type=file]').setInputFiles(files[file]);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await hands.press(page.getByRole('button', { name: 'Check the file' }));
  await answered;
  await page.getByRole('heading', { level: 1, name: /^(This|We)/ }).waitFor();
  return page.locator('main').innerText();
}

it('a parent checks a file on a phone: ours, changed, and somebody else’s', async () => {
  const phone = await council.pickUp('narrow');
  await phone.page.goto('/verify');
  await look(phone, 'verify');
  await sendEmpty(phone, 'Check the file', 'verify');
  const genuine = await check(phone, 'genuine');
  await look(phone, 'genuine');
  expect(genuine).toContain('This file is ours and nothing in it was changed');
  expect(genuine).toContain('with a time-stamp');
  expect(genuine).not.toMatch(/Maya|Ellwood|withdrawn|superseded|the record/i);
  expect(await check(phone, 'altered')).toContain('This file is not as we made it');
  await look(phone, 'altered');
  expect(await check(phone, 'foreign')).toContain('We do not know this file');
  await look(phone, 'foreign');
  const tablet = await council.pickUp('portrait');
  await check(tablet, 'genuine');
  await look(tablet, 'genuine-on-a-tablet');
  const size = Buffer.byteLength(await (await phone.page.request.get('/verify')).body());
  expect(size).toBeLessThan(40 * 1024);
  expect([...phone.faults, ...tablet.faults]).toEqual([]);
}, 90_000);

it('she changes her mind: she and staff who may see the record are told, and nobody who holds an old file is', async () => {
  const { page, hands } = worker;
  await page.goto(copies);
  await hands.choose(page.getByLabel(/^Copy for Jo Ellwood/));
  await hands.choose(page.getByLabel('Given on paper'));
  await hands.type(page.getByLabel('Who is it for?'), 'Jo Ellwood');
  await hands.press(page.getByRole('button', { name: 'Record', exact: true }));
  await hands.press(page.getByRole('link', { name: /^Let them ask/ }));
  await page.getByRole('heading', { level: 1, name: /^Let Jo Ellwood ask/ }).waitFor();
  await look(worker, 'link');
  await hands.press(page.getByRole('button', { name: 'Make the address' }));
  const address = await page.locator('.app-address').innerText();
  await look(worker, 'link-made');

  const phone = await council.pickUp('narrow', 'hers');
  await phone.page.goto(address);
  await phone.page.getByRole('heading', { level: 1, name: 'Your copy still holds' }).waitFor();
  await look(phone, 'her-copy');

  await page.goto(`/children/${maya.childId}/withdrawal`);
  for (const everything of await page.getByLabel(/^Everything with/).all()) await hands.choose(everything);
  await hands.choose(page.getByLabel(/telephone/i).first());
  await hands.type(page.locator('[name=words]'), 'I do not want it any more.');
  await hands.press(page.getByRole('button', { name: 'Record that they no longer agree' }));
  await page.getByRole('heading', { level: 1, name: 'Jo Ellwood no longer agrees' }).waitFor();

  await phone.page.goto(address);
  expect(await phone.page.locator('main').innerText()).toMatch(/What it says was taken back on \d+ \w+ \d{4}\./);
  await look(phone, 'her-copy-withdrawn');
  const colleague = await check(worker, 'genuine');
  await look(worker, 'staff');
  expect(colleague).toMatch(/Withdrawn since \d+ \w+ \d{4}\./);
  expect(colleague).toContain('Open the record of');

  const stranger = await council.pickUp('landscape', 'another team');
  await signIn(stranger, 'gareth');
  const anybody = await council.pickUp('withoutScript');
  const said = [await check(stranger, 'genuine'), await check(anybody, 'genuine')];
  for (const words of said) {
    expect(words).toContain('This file is ours and nothing in it was changed');
    expect(words).not.toMatch(/withdrawn|taken back|Open the record|Ellwood/i);
  }
  expect(said[0]).toBe(said[1]);

  await page.goto(copies);
  await hands.press(page.getByRole('link', { name: /^Let them ask/ }));
  await hands.press(page.getByRole('button', { name: 'End the address' }));
  await page.getByRole('button', { name: 'Make the address' }).waitFor();
  expect((await phone.page.goto(address))?.status()).toBe(404);
  expect(council.server.log()).not.toContain(new URL(address).pathname.slice(-20));
  expect([...worker.faults, ...phone.faults, ...stranger.faults]).toEqual([]);
}, 120_000);

it('the log holds no address of a copy, and a wrong one is a page that is not there', async () => {
  const answer = await fetch(`${url}/copy/7KQM-2XH9-DTC4-0123-4567-89AB-CD`);
  expect(answer.status).toBe(404);
  expect(council.server.log()).toContain('"path":"/copy/*"');
});
