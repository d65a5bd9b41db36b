import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { fullName } from '~/forms/values/names';
import { flatTextOf } from './read-pdf';
import { arrive, follow, press, tryEmpty, type Walk, write } from './steps';
import { look, type Tablet } from './tablet';
import { childOf } from './worker-steps';

/** From the search to the record, by the child's name and the parent's, as one who was not there. */
export async function findTheRecord(walk: Walk, reference: string): Promise<void> {
  const { page } = walk.tablet;
  const child = childOf(walk);
  await arrive(walk, 'worker', 'Find a record', 'record-search');
  await tryEmpty(walk, 'Search', 'record-search');
  await write(walk, 'worker', 'child', fullName(child));
  await press(walk, 'Search');
  await page.getByText(reference).first().waitFor();
  if (walk.careful) await look(walk.tablet, 'records-found');
  await follow(walk, new RegExp(reference));
  await page.getByRole('heading', { name: 'Who said what' }).waitFor();
  if (walk.careful) await look(walk.tablet, 'record');
}

/** The history of the record, and back to it. */
export async function readTheRecord(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await follow(walk, 'History of this record');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  if (walk.careful) await look(walk.tablet, 'history');
  await follow(walk, 'Back');
  await page.getByRole('heading', { name: 'Who said what' }).waitFor();
}

/** The bytes that the browser saves of a document behind a link. Alt saves it, with a click as with Enter. */
export async function download({ page, name }: Tablet, link: Locator): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  if (name === 'keyboard') await link.press('Alt+Enter');
  else await link.click({ modifiers: ['Alt'] });
  return readFileSync(await (await saved).path());
}

/** The text of a document on one line, by what the link to it is called. */
export async function textOfCopy(tablet: Tablet, copies: ReadonlyMap<string, string>, name: string): Promise<string> {
  const href = copies.get(name);
  if (!href) throw new Error(`There is no ${name}, but ${[...copies.keys()].join(', ')}.`);
  return flatTextOf(await download(tablet, tablet.page.locator(`a[href="${href}"]`)));
}
