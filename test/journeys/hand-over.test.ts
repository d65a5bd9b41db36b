import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Device } from '~/test/support/browser';
import { answerCards, answerTheForm, chooseCopy, confirmAndSign, readWhy } from '~/test/support/family-steps';
import { papersOf, whatIsWritten } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { clientOf } from '~/test/support/requests';
import { builtRoutes } from '~/test/support/routes';
import { follow, press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { notForTheFamilyOf } from '~/test/support/strangers';
import { look, type Tablet } from '~/test/support/tablet';
import {
  findTheChild,
  giveTheTablet,
  prepareTheForm,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  sayWhoIsHere,
  signIn,
  takeTheTabletBack,
} from '~/test/support/worker-steps';

const council = await openCouncil();
const { url, dataDir } = council.server;
const story = storyOf('A1');

/** These end or lock the session that the others need. */
const ENDS = ['routes/exit', 'routes/lock'];

async function cookieOf({ context }: Tablet): Promise<string> {
  const [cookie] = await context.cookies(url);
  return `${cookie?.name}=${cookie?.value}`;
}

/** A tablet that the family has, with what the worker's session was before, and the form's id. */
async function given(device: Device, name: string) {
  const tablet = await council.pickUp(device, name);
  const walk: Walk = { tablet, story, careful: false };
  await signIn(tablet, 'priya');
  const before = await cookieOf(tablet);
  const address = tablet.page.waitForURL(/\/agreements\/[^/]+\/check/).then(() => tablet.page.url());
  await prepareTheForm(walk);
  await familyPage(tablet.page).waitFor();
  return { tablet, walk, before, id: (await address).split('/')[4] ?? '' };
}

function familyPage(page: Page) {
  return page.getByRole('heading', { level: 1, name: 'Sharing information about Maya' });
}

function lockPage(page: Page) {
  return page.getByRole('heading', { level: 1, name: 'This tablet is locked' });
}

/** The family's page or the lock is shown, whole, and nothing else with it. */
async function expectOnlyTheFamilys(page: Page): Promise<void> {
  await familyPage(page).or(lockPage(page)).waitFor();
  expect([page.url(), notForTheFamilyOf('A1', await page.content())]).toEqual([page.url(), []]);
}

/** Every address there is, with each of these ids in it. */
function addresses(ids: readonly string[]) {
  return builtRoutes()
    .filter(({ id }) => !ENDS.includes(id))
    .flatMap((route) => ids.map((id) => ({ ...route, address: route.address.replace('zzzz0000zzzz0000', id) })));
}

let family: Awaited<ReturnType<typeof given>>;
beforeAll(async () => {
  family = await given('portrait', 'family');
});

it('no address, however it is asked for, shows the family anything but their own pages', async () => {
  const cookie = await cookieOf(family.tablet);
  const { agreementId, documentId } = await papersOf(dataDir, 'Leo');
  for (const { id, address, hasLoader, hasAction } of addresses([family.id, agreementId, documentId])) {
    const client = clientOf(url, cookie);
    const data = `${address}?_data=${encodeURIComponent(id)}`;
    const asked = [await client.get(address), ...(hasLoader ? [await client.get(data)] : [])];
    if (hasAction && !id.startsWith('routes/family')) {
      asked.push(
        await client.post(address, { intent: 'take-back', revision: '5' }),
        await client.post(data, { revision: '5' }),
      );
    }
    for (const answer of asked) {
      expect([address, notForTheFamilyOf('A1', answer.text)]).toEqual([address, []]);
      if (!id.startsWith('routes/family') && answer.location)
        expect([address, answer.location]).toEqual([address, '/family']);
    }
    expect(client.cookie).toBe(cookie);
  }
  expect((await whatIsWritten(dataDir, family.id)).state).toBe('with_family');
});

it('typed addresses, a reload and a second tab come to the family’s page', async () => {
  const { page, context } = family.tablet;
  for (const address of [
    '/',
    `/agreements/${family.id}`,
    `/agreements/${family.id}/people`,
    '/child-searches/new',
    '/records/x',
    '/account',
    '/sign-in',
  ]) {
    await page.goto(address);
    await expectOnlyTheFamilys(page);
  }
  await page.reload();
  await expectOnlyTheFamilys(page);
  const tab = await context.newPage();
  await tab.goto('/');
  await expectOnlyTheFamilys(tab);
  await tab.close();
});

it('the worker’s old session is dead', async () => {
  for (const address of ['/', `/agreements/${family.id}/check`, '/family/why', '/account']) {
    const client = clientOf(url, family.before);
    let answer = await client.get(address);
    while (answer.location) answer = await client.get(answer.location);
    expect([address, answer.text.includes('This tablet is locked')]).toEqual([address, true]);
    expect([address, notForTheFamilyOf('A1', answer.text), answer.text.includes('Maya')]).toEqual([address, [], false]);
  }
});

it.each(['portrait', 'withoutScript'] as const)('Back never brings a page of the worker’s back: %s', async (device) => {
  const { tablet } = await given(device, `back-${device}`);
  for (let step = 0; step < 6; step += 1) {
    await tablet.page.goBack({ waitUntil: 'commit' });
    await expectOnlyTheFamilys(tablet.page);
  }
});

it('leaving the page leads away, locks, and Back shows the lock; the PIN opens it and nothing is lost', async () => {
  const { tablet, walk, id } = await given('portrait', 'leaving');
  const { page, context } = tablet;
  await context.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ body: 'The weather', contentType: 'text/html' }),
  );
  await readWhy(walk);
  const cookie = await cookieOf(tablet);
  await follow(walk, 'Leave this page now');
  await page.getByText('The weather').waitFor();
  await page.goBack({ waitUntil: 'commit' });
  await lockPage(page).waitFor();
  expect(notForTheFamilyOf('A1', await page.content())).toEqual([]);
  expect(await page.content()).not.toContain('Maya');
  await look(tablet, 'lock');
  expect((await clientOf(url, cookie).get('/family/choices')).status).not.toBe(200);
  await takeTheTabletBack(walk);
  await page.getByRole('button', { name: 'Give this tablet to the family' }).waitFor();
  expect(page.url()).toContain(id);
  expect(tablet.faults).toEqual([]);
});

it('after the end, Back shows that it is finished and signs nothing again', async () => {
  const { tablet, walk, id } = await given('portrait', 'finished');
  const { page } = tablet;
  await answerTheForm(walk);
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  }
  expect((await whatIsWritten(dataDir, id)).signatures).toHaveLength(1);
});

it('five wrong PINs end it, and the family goes on from another tablet with every answer', async () => {
  const { tablet, walk, id, before } = await given('portrait', 'wrong-pins');
  await readWhy(walk);
  await answerCards(walk);
  await press(walk, 'Stop, I want to talk');
  for (let tried = 0; tried < 5; tried += 1) {
    await tablet.page.locator('[name=secret]').fill(`00000${tried}`);
    await press(walk, /^(Take the tablet back|Unlock)$/);
    if (tried < 4) await tablet.page.locator('#error-summary').waitFor();
  }
  await tablet.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await look(tablet, 'no-tries-left');
  for (const cookie of [before, await cookieOf(tablet)]) {
    expect((await clientOf(url, cookie).post('/lock', { secret: DEMONSTRATION_PIN })).location).toBe('/sign-in');
  }

  const second = await council.pickUp('landscape', 'second-tablet');
  await signIn(second, 'priya');
  await second.page.goto(`/agreements/${id}`);
  await press({ ...walk, tablet: second }, 'Give this tablet to the family');
  await familyPage(second.page).waitFor();
  await press({ ...walk, tablet: second }, 'Go on');
  await second.page.getByRole('heading', { level: 1, name: 'Who can we share with?' }).waitFor();
  expect(await second.page.locator('input[type=radio]:checked').count()).toBe(2);
  expect([...tablet.faults, ...second.faults]).toEqual([]);
});

it('the form moves to a second tablet, and the first one is dead', async () => {
  const { tablet, walk, id } = await given('portrait', 'first-tablet');
  const second = await council.pickUp('landscape', 'moved');
  await signIn(second, 'priya');
  await second.page.goto(`/agreements/${id}`);
  await press({ ...walk, tablet: second }, 'Give this tablet to the family');
  await familyPage(second.page).waitFor();
  await tablet.page.reload();
  await tablet.page.getByRole('heading', { level: 1, name: /^(Sign in|This tablet is locked)$/ }).waitFor();
  expect(await tablet.page.content()).not.toContain('Maya');
  await answerTheForm({ ...walk, tablet: second });
  expect((await whatIsWritten(dataDir, id)).signatures).toHaveLength(1);
});

it('a change on another device meanwhile alters nothing for the family, and the worker is told afterwards', async () => {
  const other = await council.pickUp('landscape', 'other-device');
  await signIn(other, 'priya');
  const tablet = await council.pickUp('portrait', 'meanwhile');
  const walk: Walk = { tablet, story, careful: false };
  await signIn(tablet, 'priya');
  const opened = tablet.page.waitForURL(/\/agreements\/[^/]+\/check/).then(async () => {
    const id = tablet.page.url().split('/')[4] ?? '';
    await other.page.goto(`/agreements/${id}/information`);
    await other.page.getByLabel('Why do you want to share?').fill('for quite another reason');
    return id;
  });
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  const id = await opened;
  await giveTheTablet(walk);
  await familyPage(tablet.page).waitFor();
  const shown = await tablet.page.locator('main').innerText();
  await press({ ...walk, tablet: other }, 'Continue');
  await other.page.waitForURL((at) => !at.pathname.endsWith('/information'));
  await tablet.page.reload();
  expect(await tablet.page.locator('main').innerText()).toBe(shown);
  await readWhy(walk);
  await answerCards(walk);
  await confirmAndSign(walk, 'typed');
  await chooseCopy(walk);
  await takeTheTabletBack(walk);
  await tablet.page.getByText('This form was changed on another device while the family had the tablet').waitFor();
  await look(tablet, 'changed-meanwhile');
  await sayWhatHappened(walk);
  expect((await whatIsWritten(dataDir, id)).state).toBe('complete');
  expect([...tablet.faults, ...other.faults]).toEqual([]);
}, 60_000);
