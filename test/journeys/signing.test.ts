import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { drawStroke } from '~/test/support/browser';
import { answerCards, drawName, inkOn, reachSigning, readWhy } from '~/test/support/family-steps';
import { whatIsWritten } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { preparedCouncil } from '~/test/support/prepared-council';
import { answerByRequests, giveTabletByRequests, signedInClient } from '~/test/support/request-steps';
import { startServer } from '~/test/support/server';
import { press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look, type Tablet } from '~/test/support/tablet';
import { prepareTheForm, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const story = storyOf('A1');
const { dataDir } = council.server;

/** The agreement whose form the tablet is on: its address is on the worker's last page. */
async function reachSignature(tablet: Tablet): Promise<{ walk: Walk; id: string }> {
  const walk: Walk = { tablet, story, careful: false };
  const { page } = tablet;
  await signIn(tablet, 'priya');
  const address = page.waitForURL(/\/agreements\/[^/]+\/check/).then(() => page.url());
  await prepareTheForm(walk);
  const id = (await address).split('/')[4] ?? '';
  await readWhy(walk);
  await answerCards(walk);
  await reachSigning(walk);
  return { walk, id };
}

/** Signed once: one signature, one event, and in the end one document for each audience that is due. */
async function expectSignedOnce(folder: string, id: string): Promise<void> {
  const patience = performance.now() + 20_000;
  let written = await whatIsWritten(folder, id);
  while (written.audiences.length === 0 && performance.now() < patience) {
    await wait(100);
    written = await whatIsWritten(folder, id);
  }
  expect(written.signatures).toHaveLength(1);
  expect(written.events.filter((type) => type === 'wishes_expressed')).toHaveLength(1);
  expect(written.audiences).toHaveLength(1);
  expect(written.audiences[0]).toMatch(/^family:/);
  expect(written.state).toBe('answered');
}

it.each(['portrait', 'withoutScript'] as const)('a double tap signs once: %s', async (device) => {
  const tablet = await council.pickUp(device);
  const { walk, id } = await reachSignature(tablet);
  if (device === 'portrait') await drawName(walk);
  else await tablet.page.fill('[name=typed-name]', story.adult);
  await tablet.page.getByRole('button', { name: 'Confirm and sign' }).dblclick();
  await tablet.page.getByRole('heading', { level: 1, name: 'Your copy' }).waitFor();
  await expectSignedOnce(dataDir, id);
  expect(tablet.faults).toEqual([]);
});

it('the same answer sent five times at once, and again later, signs once', async () => {
  const client = await signedInClient(council.server.url, 'priya');
  const id = await giveTabletByRequests(client, story);
  const signature = await answerByRequests(client, story);
  const sent = Array.from({ length: 5 }, () => client.post('/family/signature', signature));
  const others = [client.post('/family/signature', { ...signature, key: 'another-key' })];
  for (const { status, location } of await Promise.all([...sent, ...others])) {
    expect([status, location]).toEqual([303, '/family/copy']);
  }
  await expectSignedOnce(dataDir, id);
  const later = await client.post('/family/signature', { ...signature, 'typed-name': 'Somebody Else' });
  expect([later.status, later.location]).toEqual([303, '/family/copy']);
  expect((await whatIsWritten(dataDir, id)).signatures).toMatchObject([{ typed_name: story.adult }]);
  await expectSignedOnce(dataDir, id);
});

it('the server is killed right after the answer was sent: the retry signs once', async () => {
  const folder = await preparedCouncil();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let server = await startServer({ dataDir: folder, prepare: 'nothing' });
  const port = new URL(server.url).port;
  for (const [round, pause] of [0, 4, 8, 16, 32].entries()) {
    const client = await signedInClient(server.url, 'priya');
    const id = await giveTabletByRequests(client, story);
    const signature = await answerByRequests(client, story);
    const lost = client.post('/family/signature', signature).catch(() => null);
    await wait(pause);
    server.process.kill('SIGKILL');
    await Promise.all([
      lost,
      server.process.exitCode === null && server.process.signalCode === null ? once(server.process, 'exit') : null,
    ]);
    server = await startServer({
      dataDir: folder,
      prepare: 'nothing',
      env: { PORT: port, CLOCK: minutesFromNow(2 * (round + 1)) },
    });
    const retried = await client.post('/family/signature', signature);
    expect([pause, retried.status, retried.location]).toEqual([pause, 303, '/family/copy']);
    await expectSignedOnce(folder, id);
  }
  await server.stop();
}, 120_000);

/** Later than the claim of the worker that was killed: what it had begun to seal is free to be sealed. */
function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

it('a small accidental mark is asked about once, kindly, and then taken as it is', async () => {
  const tablet = await council.pickUp('portrait');
  const { walk, id } = await reachSignature(tablet);
  const box = await tablet.page.locator('canvas').boundingBox();
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 60 };
  await drawStroke(tablet.page, [at, { x: at.x + 4, y: at.y + 2 }]);
  await tablet.page.getByText('Your drawing is on the page.').waitFor();
  await press(walk, 'Confirm and sign');
  await tablet.page.getByRole('heading', { name: 'Is your signature finished?' }).waitFor();
  await tablet.page.locator('canvas').waitFor();
  await tablet.page.getByText('Your drawing is on the page.').waitFor();
  await look(tablet, 'sign-again');
  expect(await inkOn(tablet)).toBeGreaterThan(0);
  expect((await whatIsWritten(dataDir, id)).signatures).toEqual([]);
  await press(walk, 'Confirm and sign');
  await tablet.page.getByRole('heading', { level: 1, name: 'Your copy' }).waitFor();
  expect((await whatIsWritten(dataDir, id)).signatures).toMatchObject([{ method: 'drawn', asked_again: 1 }]);
  await expectSignedOnce(dataDir, id);
  expect(tablet.faults).toEqual([]);
});
