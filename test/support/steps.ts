import type { Locator } from 'playwright-core';
import type { Story } from '~/app/commands/stories/story';
import { type Party, sentencesOnPage } from './counting';
import { look, sendEmpty, type Tablet } from './tablet';

/** A story being told on one tablet. With `careful` every page is looked at, and first sent empty where it has questions. */
export type Walk = { readonly tablet: Tablet; readonly story: Story; readonly careful: boolean };

/** The page with this heading is there: looks at it, and counts it for whoever reads it. */
export async function arrive(walk: Walk, party: Party, heading: string | RegExp, screen: string): Promise<void> {
  const { page, counts } = walk.tablet;
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  for (const sentence of await page.evaluate(sentencesOnPage)) counts[party].sentences.add(sentence);
  counts[party].screens.add(screen);
  if (walk.careful) await look(walk.tablet, screen);
}

/** Sends the page before anything is answered, in a careful walk: its error state is a page too. */
export async function tryEmpty(walk: Walk, button: string, screen: string): Promise<void> {
  if (walk.careful) await sendEmpty(walk.tablet, button, screen);
}

/** Picks a radio button or ticks a box: an answer. */
export async function pick(walk: Walk, party: Party, name: string, value: string): Promise<void> {
  const { page, hands } = walk.tablet;
  await choose(walk, party, page.locator(`input[name="${name}"][value="${value}"]`), hands.choose);
}

/** Picks what carries this label. */
export async function pickLabel(walk: Walk, party: Party, label: string): Promise<void> {
  const { page, hands } = walk.tablet;
  await choose(walk, party, page.getByLabel(label, { exact: true }), hands.choose);
}

async function choose({ tablet }: Walk, party: Party, target: Locator, how: (target: Locator) => Promise<void>) {
  await how(target);
  if (!(await target.isChecked())) throw new Error(`${target} was chosen and is not checked`);
  tablet.counts[party].answers += 1;
}

/** Types one answer. A date is one answer in three boxes. */
export async function write(walk: Walk, party: Party, name: string, text: string | readonly string[], free = false) {
  const { page, hands, counts } = walk.tablet;
  const parts = typeof text === 'string' ? [text] : text;
  const names = typeof text === 'string' ? [name] : ['day', 'month', 'year'].map((part) => `${name}-${part}`);
  for (const [index, part] of parts.entries()) await hands.type(page.locator(`[name="${names[index]}"]`), part);
  counts[party].answers += 1;
  if (free) counts[party].freeText += 1;
}

/** Presses the button with these words. */
export async function press({ tablet }: Walk, button: string | RegExp): Promise<void> {
  await tablet.hands.press(tablet.page.getByRole('button', { name: button }).first());
}

/** Follows the link with these words. */
export async function follow({ tablet }: Walk, link: string | RegExp): Promise<void> {
  await tablet.hands.press(tablet.page.getByRole('link', { name: link }).first());
}
