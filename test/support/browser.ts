import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** The devices that the journeys are told on. 320 px is also what 400% zoom makes of a 1280 px page. */
export const devices = {
  portrait: { viewport: { width: 800, height: 1280 }, hasTouch: true },
  landscape: { viewport: { width: 1280, height: 800 }, hasTouch: true },
  narrow: { viewport: { width: 320, height: 640 }, hasTouch: true },
  withoutScript: { viewport: { width: 800, height: 1280 }, javaScriptEnabled: false },
  narrowWithoutScript: { viewport: { width: 320, height: 640 }, javaScriptEnabled: false },
  keyboard: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof devices;

/**
 * `whole`: the browser as families have it, with its back-forward cache on, which Playwright turns off unless asked. `shell`: the same
 * engine without that cache and without the window around it, and a fifth quicker: for every story in which nobody goes Back.
 */
export type BrowserKind = 'whole' | 'shell';

const PROGRAMS = { whole: '/usr/bin/chromium', shell: '/usr/bin/chromium-headless-shell' } as const;

const started = new Map<BrowserKind, Promise<Browser>>();

/** The browser of this process, for every file of journeys that it runs: it ends with the process. */
export function theBrowser(kind: BrowserKind = 'shell'): Promise<Browser> {
  const running = started.get(kind) ?? launchBrowser(kind);
  started.set(kind, running);
  return running;
}

/** Takes every tablet out of use when a file's tests have ended. */
export async function putTabletsAway(): Promise<void> {
  for (const running of started.values()) {
    await Promise.all((await running).contexts().map((context) => context.close()));
  }
}

function launchBrowser(kind: BrowserKind): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? PROGRAMS[kind],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}

/** A fresh tablet: no cookies, nothing remembered. */
export function openDevice(browser: Browser, device: Device, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ ...devices[device], baseURL, locale: 'en-GB', timezoneId: 'Europe/London' });
}

/** Draws a signature with one finger, in two strokes, the way a touch screen reports it. */
export async function drawSignature(page: Page, selector: string): Promise<void> {
  const canvas = page.locator(selector);
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error(`There is nothing to sign at ${selector}.`);
  const at = (x: number, y: number) => ({ x: box.x + box.width * x, y: box.y + box.height * y });
  const wave = Array.from({ length: 24 }, (_, step) => at(0.15 + step * 0.025, 0.5 + 0.25 * Math.sin(step / 2)));
  await drawStroke(page, wave);
  await drawStroke(page, [at(0.2, 0.75), at(0.45, 0.72), at(0.7, 0.75)]);
}

/** Draws one stroke through the points. */
export async function drawStroke(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  const protocol = await page.context().newCDPSession(page);
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; force?: number }[],
  ) => protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ ...first, force: 0.5 }]);
  for (const point of rest) await touch('touchMove', [{ ...point, force: 0.6 }]);
  // The finger rests before it lifts. Otherwise the browser takes the stroke for a fling, and the next tap for its end.
  await page.evaluate(tenFrames);
  await touch('touchMove', [{ ...(rest.at(-1) ?? first), force: 0.6 }]);
  await touch('touchEnd', []);
  await protocol.detach();
}

function tenFrames(): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : resolve());
    next(10);
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with the page as it stands: one line for each element, empty when it finds nothing; of these rules alone where
 * some are named. Needs JavaScript on.
 */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated, not added as a script tag: the page's own policy would stop the tag.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(findViolations, rules);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} (${target.join(' ')}) ${html}`),
  );
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

declare global {
  interface Window {
    readonly axe: { run(options: unknown): Promise<{ violations: Violation[] }> };
  }
}

async function findViolations(rules?: readonly string[]): Promise<Violation[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
  return violations;
}
