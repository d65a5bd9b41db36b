import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { axeOnce, type Layout, stateOf } from './axe-once';
import { type Device, devices, openDevice } from './browser';
import { type Counts, newCounts } from './counting';
import { finger, type Hands, keyboard, mouse } from './hands';
import { faultsWhenTurned, outOfReach } from './turning';

/** A tablet in somebody's hands: its page, how it is used, what was counted, and everything that was wrong on the way. */
export interface Tablet {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly hands: Hands;
  readonly script: boolean;
  /** How wide its pages are, where each look asks axe too: on another device they have the same elements. */
  readonly layout: Layout | null;
  readonly counts: Counts;
  /** What the browser complained about, and what a look at a page found. Empty at the end of a good story. */
  readonly faults: string[];
}

/** A fresh tablet with a page on it, listened to from its first moment. */
export async function pickUp(browser: Browser, device: Device, url: string, name: string = device): Promise<Tablet> {
  const context = await openDevice(browser, device, url);
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  listen(page, faults);
  const script = !('javaScriptEnabled' in devices[device]);
  const hands = device === 'keyboard' ? keyboard(page) : 'hasTouch' in devices[device] ? finger : mouse;
  const layout = device === 'portrait' ? 'upright' : device === 'narrow' ? 'narrow' : null;
  return {
    name,
    context,
    page,
    hands,
    script,
    layout,
    counts: newCounts(),
    faults,
  };
}

/**
 * Looks at a page as it stands: nothing wider than the screen, every button in reach, accessibility; all again with the tablet turned
 * and the page enlarged; and a picture where SHOTS names a folder.
 */
export async function look(tablet: Tablet, name: string): Promise<void> {
  const { page, faults } = tablet;
  await photograph(tablet, name);
  const found = [...(await page.evaluate(outOfReach))];
  if (tablet.layout !== null) {
    const state = await stateOf(page);
    found.push(...(await axeOnce(page, tablet.layout, state)));
    if (tablet.layout === 'upright') found.push(...(await faultsWhenTurned(page, state)));
  }
  for (const fault of found) faults.push(`${name}: ${fault}`);
}

/** Sends a page as it stands and waits for what it says is missing. */
export async function sendEmpty(tablet: Tablet, button: string, name: string): Promise<void> {
  const { page, hands, faults } = tablet;
  await hands.press(page.getByRole('button', { name: button, exact: true }).first());
  const summary = page.locator('#error-summary');
  await summary.waitFor();
  if (!(await page.title()).startsWith('Error: ')) faults.push(`${name}: the title does not begin with "Error: "`);
  if (!(await getsFocus(summary))) faults.push(`${name}: the focus is not on what is wrong`);
  await checkLinksOf(tablet, name);
  await look(tablet, `${name}-empty`);
}

/** Whether it has the focus, within two seconds: a browser gives it to what asks for it with the first frame it paints. */
async function getsFocus(target: Locator): Promise<boolean> {
  for (const patience = performance.now() + 2_000; performance.now() < patience; await wait(20)) {
    if (await target.evaluate((element) => element === document.activeElement)) return true;
  }
  return false;
}

/** Each sentence of an error summary leads to a field that is there. */
async function checkLinksOf({ page, faults }: Tablet, name: string): Promise<void> {
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll('#error-summary a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => document.getElementById(href.slice(1)) === null),
  );
  for (const href of lost) faults.push(`${name}: nothing on the page is ${href}`);
}

let pictures = 0;

async function photograph({ page, name: device }: Tablet, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  pictures += 1;
  const file = `${device}-${String(pictures).padStart(3, '0')}-${name}.png`;
  await page.screenshot({ path: path.join(folder, file), fullPage: true });
}

/** The browser says so itself when a form comes back with something to put right: that alone is no fault. */
const ANSWERED_4XX = /^Failed to load resource: the server responded with a status of 4\d\d/;

function listen(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!ANSWERED_4XX.test(message.text())) faults.push(`${page.url()}: ${message.type()}: ${message.text()}`);
  });
}
