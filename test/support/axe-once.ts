import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axe } from './browser';

/** How wide a page is: upright and across on a tablet, narrow on a telephone or much enlarged. */
export type Layout = 'upright' | 'across' | 'narrow';

/** What depends on the layout; the rest is the same however wide a page is. */
const OF_THE_LAYOUT = ['target-size', 'scrollable-region-focusable'];

/** What was asked already, a file each: by every worker of a run that gives them a folder, otherwise by this process. */
const asked = process.env.RUN_FOLDER ?? mkdtempSync(path.join(tmpdir(), 'consent-axe-'));

/** A page as it stands: where it stands so twice, axe finds the same. */
export type PageState = string;

/**
 * The state of a page. Two pages are in the same state where their elements, attributes, what is ticked, open and in focus, and where
 * there is text are the same: what the text says makes no difference to axe, nor how often the same thing stands in a row. An error,
 * an answer or an opened part makes another state.
 */
export async function stateOf(page: Page): Promise<PageState> {
  return createHash('sha256')
    .update(await page.evaluate(stateOnPage))
    .digest('hex');
}

/**
 * What axe finds wrong with a page in a state, asked once in a run of the tests, and in each further layout only about what depends
 * on it.
 */
export async function axeOnce(page: Page, layout: Layout, state: PageState): Promise<readonly string[]> {
  if (isAsked(layout, state)) return [];
  const found = await axe(page, existsSync(path.join(asked, state)) ? OF_THE_LAYOUT : undefined);
  for (const what of [state, `${layout}-${state}`]) writeFileSync(path.join(asked, what), '');
  return found;
}

/** Whether axe was asked about a state in this layout before. */
export function isAsked(layout: Layout, state: PageState): boolean {
  return existsSync(path.join(asked, `${layout}-${state}`));
}

/** In the browser: everything about a page that axe looks at, as one line. What is written in a field, ids and numbers are left out. */
function stateOnPage(): string {
  const kept = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '');
  const inWords = (element: Element): string => {
    const attributes = [...element.attributes]
      .map(({ name, value }) => (name === 'value' || name === 'nonce' ? name : `${name}="${kept(value)}"`))
      .sort();
    const now = [
      element instanceof HTMLInputElement && element.checked ? 'checked' : '',
      element === document.activeElement ? 'focus' : '',
    ];
    const inside = [...element.childNodes].map((node) => {
      if (node instanceof Element) return inWords(node);
      return node.textContent?.trim() ? 'text' : '';
    });
    const once = inside.filter((state, at) => state !== inside[at - 1]);
    return `<${element.tagName} ${attributes.join(' ')} ${now.join(' ')}>${once.join('')}`;
  };
  return kept(location.pathname) + inWords(document.documentElement);
}
