import { expect, it } from 'vitest';
import { DEMONSTRATION_PIN } from '~/db/cast';
import { answerCards, answerTheForm, chooseCopy, confirmAndSign, readWhy } from '~/test/support/family-steps';
import { cookieOf, familyPage, giveTablet, lockPage } from '~/test/support/given-tablet';
import { whatIsWritten } from '~/test/support/inspect';
import { openCouncil } from '~/test/support/open-council';
import { clientOf } from '~/test/support/requests';
import { follow, press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { notForTheFamilyOf } from '~/test/support/strangers';
import { look } from '~/test/support/tablet';
import {
  findTheChild,
  giveTheTablet,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  sayWhoIsHere,
  signIn,
  takeTheTabletBack,
} from '~/test/support/worker-steps';

const council = await openCouncil('whole');
const { url, dataDir } = council.server;
const story = storyOf('A1');

it('leaving the page leads away, locks, and Back shows the lock; the PIN opens it and nothing is lost', async () => {
  const { tablet, walk, id } = await giveTablet(council, 'portrait', 'leaving');
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
  const { tablet, walk, id } = await giveTablet(council, 'portrait', 'finished');
  const { page } = tablet;
  await answerTheForm(walk);
  for (let step = 0; step < 4; step += 1) {
    await page.goBack({ waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  }
  expect((await whatIsWritten(dataDir, id)).signatures).toHaveLength(1);
});

it('five wrong PINs end it, and the family goes on from another tablet with every answer', async () => {
  const { tablet, walk, id, before } = await giveTablet(council, 'portrait', 'wrong-pins');
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
  const { tablet, walk, id } = await giveTablet(council, 'portrait', 'first-tablet');
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
