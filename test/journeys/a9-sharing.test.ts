import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dateParts } from '~/forms/values/dates';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf } from '~/test/support/read-pdf';
import { signedInClient } from '~/test/support/request-steps';
import { wordsOf } from '~/test/support/requests';
import { follow, press, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { childOf, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const story = storyOf('A9');

/** From the worker's home to the child's own page. */
async function openTheChild(walk: Walk): Promise<void> {
  const { familyName, dateOfBirth } = childOf(walk);
  const { day, month, year } = dateParts(dateOfBirth);
  await follow(walk, 'Find a child');
  await write(walk, 'worker', 'family_name', familyName);
  await write(walk, 'worker', 'date_of_birth', [day, month, year]);
  await press(walk, 'Find the child');
  await follow(walk, 'See the page of Kezia Grant');
  await walk.tablet.page.getByRole('heading', { level: 1, name: 'Kezia Grant' }).waitFor();
}

it('after Kezia’s mother said yes to the school and no to the GP, the worker sees it for today, and nobody asked the day before', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const { walk } = await tell(tablet, story);
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  await look(tablet, 'work-list');
  await openTheChild(walk);
  await look(tablet, 'child');
  const child = await page.locator('main').innerText();
  expect(child).toMatch(/Denise Grant agreed to 4 of 8 things/);
  expect(child).toMatch(/Denise Grant is expected to decide/);

  await follow(walk, 'What may I share?');
  await page.getByRole('heading', { level: 1, name: 'What may I share?' }).waitFor();
  await look(tablet, 'sharing');
  const address = page.url();
  const school = await page.locator('section', { has: page.getByRole('heading', { name: /^Hillside/ }) }).innerText();
  const gp = await page.locator('section', { has: page.getByRole('heading', { name: /^Millbrook/ }) }).innerText();
  expect(school).toMatch(/Denise Grant agreed to this/);
  expect(school).not.toMatch(/said no/);
  expect(gp).toMatch(/Denise Grant said no. There is no agreement to rely on/);
  expect(await page.locator('main').innerText()).toMatch(/what people said/);

  const paper = await page.pdf({ format: 'A4' });
  const text = await flatTextOf(paper);
  expect(text).toContain('Hillside Primary School');
  expect(text).toContain('Looked up by Priya Nair');
  expect(text).not.toContain('Show that day');
  const folder = process.env.SHOTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'sharing-printed.pdf'), paper);
  }

  await page.getByText('Ask about another day').click();
  await tablet.hands.type(page.locator('[name=on]'), '31 2 2026');
  await press(walk, 'Show that day');
  await page.locator('#error-summary').waitFor();
  await look(tablet, 'sharing-wrong-day');
  await tablet.hands.type(page.locator('[name=on]'), '1 7 2026');
  await press(walk, 'Show that day');
  await page.getByText('Nobody had been asked about anything by that day').waitFor();
  expect(page.url()).toContain('on=1+7+2026');
  await look(tablet, 'sharing-before');

  for (const [page_, name] of [
    ['review', 'Review'],
    ['move', 'The family moves'],
    ['disagreement', 'Nobody differs'],
  ] as const) {
    await page.goto(address.replace('/sharing', `/${page_}`));
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await look(tablet, page_);
  }

  const other = await council.pickUp('narrowWithoutScript');
  await signIn(other, story.worker);
  await look(other, 'work-list');
  for (const place of ['', '/sharing', '/review', '/move']) {
    await other.page.goto(address.replace('/sharing', place));
    await look(other, `child${place.replace('/', '-')}`);
  }
  expect(other.faults).toEqual([]);
  expect(tablet.faults).toEqual([]);

  const stranger = await signedInClient(council.server.url, 'gareth');
  for (const place of ['', '/sharing', '/review', '/move', '/disagreement']) {
    const answer = await stranger.get(new URL(address.replace('/sharing', place)).pathname);
    expect([place, answer.status]).toEqual([place, 404]);
    expect(wordsOf(answer.text)).not.toContain('Kezia');
  }
}, 180_000);
