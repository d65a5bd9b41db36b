import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { fullName } from '~/forms/values/names';
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

/** The bytes that the browser saves of a document behind a link. Alt saves it, with a click as with Enter. */
export async function download({ page, name }: Tablet, link: Locator): Promise<Buffer> {
  const saved = page.waitForEvent('download');
  if (name === 'keyboard') await link.press('Alt+Enter');
  else await link.click({ modifiers: ['Alt'] });
  return readFileSync(await (await saved).path());
}
