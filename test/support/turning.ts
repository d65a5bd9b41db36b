import type { Page } from 'playwright-core';
import { axeOnce, isAsked, type PageState } from './axe-once';
import { devices } from './browser';

/** Every way in which somebody may hold the same page: the tablet turned, and enlarged to 400% (WCAG 2.2, 1.4.10 Reflow). */
const OTHER_WAYS = { narrow: devices.narrow, across: devices.landscape } as const;

/**
 * Enlarges a page on a tablet that is held upright, turns the tablet, and holds it upright again: what does not hold another way round.
 * It is turned once for each state of a page: what fits upright fits across, whatever it says.
 */
export async function faultsWhenTurned(page: Page, state: PageState): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const layout of ['narrow', 'across'] as const) {
    if (layout === 'across' && isAsked(layout, state)) continue;
    await page.setViewportSize(OTHER_WAYS[layout].viewport);
    const found = [...(await page.evaluate(outOfReach)), ...(await axeOnce(page, layout, state))];
    faults.push(...found.map((fault) => `${layout}: ${fault}`));
  }
  await page.setViewportSize(devices.portrait.viewport);
  if ((await page.locator('canvas').count()) > 0) await page.waitForFunction(fitsItsFrame);
  return faults;
}

/** In the browser: whether what is drawn on has the size of its frame again. */
export function fitsItsFrame(): boolean {
  const canvas = document.querySelector('canvas');
  return canvas !== null && canvas.width === Math.round(canvas.clientWidth * window.devicePixelRatio);
}

/** In the browser: a page that is wider than the screen, and every button that cannot be brought into sight and touched. */
export function outOfReach(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const faults = scrollWidth > clientWidth ? [`${scrollWidth} px wide on a screen of ${clientWidth} px`] : [];
  const before = window.scrollY;
  const room = document.querySelector('dialog[open]') ?? document.body;
  for (const button of room.querySelectorAll('button, a.govuk-button')) {
    if (!button.checkVisibility()) continue;
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = button.getBoundingClientRect();
    const touched = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!touched || !button.contains(touched)) faults.push(`“${button.textContent}” cannot be touched`);
  }
  window.scrollTo({ top: before, behavior: 'instant' });
  return faults;
}
