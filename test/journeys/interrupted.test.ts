import { expect, it } from 'vitest';
import { openCouncil } from '~/test/support/open-council';
import { press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { findTheChild, sayWhatToShare, sayWhoIsHere, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const story = storyOf('A1');

it('two people change the same form: the second one sees both, and nothing is lost', async () => {
  const tablet = await council.pickUp('portrait', 'first');
  const walk: Walk = { tablet, story, careful: false };
  await signIn(tablet, 'priya');
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await tablet.page.getByRole('heading', { level: 1, name: 'What Maya thinks' }).waitFor();
  const other = await council.pickUp('landscape', 'second');
  await signIn(other, 'priya');
  await other.page.goto(tablet.page.url());
  await other.page.locator('[name=said]').fill('Maya nodded.');
  await press({ ...walk, tablet: other }, 'Continue');
  await other.page.getByRole('heading', { level: 1, name: /^Check/ }).waitFor();

  await tablet.page.locator('[name=said]').fill('Maya shook her head.');
  await press(walk, 'Continue');
  await tablet.page.getByRole('heading', { name: 'What stands in the form now' }).waitFor();
  await look(tablet, 'changed-by-another');
  expect(await tablet.page.locator('#saved-meanwhile').innerText()).toContain('Maya nodded.');
  expect(await tablet.page.locator('[name=said]').inputValue()).toBe('Maya shook her head.');
  await press(walk, 'Continue');
  await tablet.page.getByRole('heading', { level: 1, name: /^Check/ }).waitFor();
  expect(await tablet.page.locator('main').innerText()).toContain('Maya shook her head.');
  expect([...tablet.faults, ...other.faults]).toEqual([]);
});

it('the session ends in the middle of a form: what was saved is there after signing in again', async () => {
  const tablet = await council.pickUp('portrait', 'ended');
  const walk: Walk = { tablet, story, careful: false };
  const { page, context } = tablet;
  await signIn(tablet, 'priya');
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await page.getByRole('heading', { level: 1, name: 'What you want to share' }).waitFor();
  const address = page.url();
  await context.clearCookies();
  await press(walk, 'Continue');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await look(tablet, 'session-ended');
  expect(await page.locator('main').innerText()).toMatch(/saved/);
  await page.getByLabel('Email address').fill('priya.nair@example.org');
  await page.getByLabel('Password').fill('demonstration-2026');
  await press(walk, 'Sign in');
  await page.waitForURL(address);
  await page.goto(address.replace('information', 'people'));
  expect(await page.getByLabel(story.adult, { exact: true }).isChecked()).toBe(true);
  expect(tablet.faults).toEqual([]);
});
