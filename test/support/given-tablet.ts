import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Device } from './browser';
import type { OpenCouncil } from './open-council';
import type { Walk } from './steps';
import { storyOf } from './story';
import { notForTheFamilyOf } from './strangers';
import type { Tablet } from './tablet';
import { prepareTheForm, signIn } from './worker-steps';

/** The session cookie of a tablet, as a request carries it. */
export async function cookieOf({ context }: Tablet): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name === '__Host-session');
  return `${cookie?.name}=${cookie?.value}`;
}

/** A tablet that Maya's mother has been given, with what the worker's session was before, and the form's id. */
export async function giveTablet(council: OpenCouncil, device: Device, name: string) {
  const tablet = await council.pickUp(device, name);
  const walk: Walk = { tablet, story: storyOf('A1'), careful: false };
  await signIn(tablet, 'priya');
  const before = await cookieOf(tablet);
  const address = tablet.page.waitForURL(/\/agreements\/[^/]+\/check/).then(() => tablet.page.url());
  await prepareTheForm(walk);
  await familyPage(tablet.page).waitFor();
  return { tablet, walk, before, id: (await address).split('/')[4] ?? '' };
}

export function familyPage(page: Page) {
  return page.getByRole('heading', { level: 1, name: 'Sharing information about Maya' });
}

export function lockPage(page: Page) {
  return page.getByRole('heading', { level: 1, name: 'This tablet is locked' });
}

/** The family's page or the lock is shown, whole, and nothing else with it. */
export async function expectOnlyTheFamilys(page: Page): Promise<void> {
  await familyPage(page).or(lockPage(page)).waitFor();
  expect([page.url(), notForTheFamilyOf('A1', await page.content())]).toEqual([page.url(), []]);
}
