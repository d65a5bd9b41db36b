import type { Locator, Page } from 'playwright-core';

/** How a person uses a page. The same story is told with a finger, a mouse, or the keyboard alone. */
export interface Hands {
  /** A button, a link, or a heading that opens. */
  press(target: Locator): Promise<void>;
  /** A radio button or a box to tick. */
  choose(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

export const finger: Hands = {
  press: (target) => target.tap(),
  choose: (target) => target.tap(),
  type: async (target, text) => {
    await target.tap();
    await target.fill(text);
  },
};

export const mouse: Hands = {
  press: (target) => target.click(),
  choose: (target) => target.click(),
  type: async (target, text) => {
    await target.click();
    await target.fill(text);
  },
};

/** Tab, Space, Enter, arrows and letters: never a pointer, never a focus set from outside. */
export function keyboard(page: Page): Hands {
  return {
    press: async (target) => {
      await reach(page, target);
      await page.keyboard.press('Enter');
    },
    choose: async (target) => {
      if ((await target.getAttribute('type')) === 'radio') return chooseRadio(page, target);
      await reach(page, target);
      await page.keyboard.press('Space');
    },
    type: async (target, text) => {
      await reach(page, target);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
  };
}

/** Tab stops once at a group of radio buttons; the arrows go on from there. */
async function chooseRadio(page: Page, target: Locator): Promise<void> {
  await reach(page, target, true);
  if (!(await hasFocus(target))) await page.keyboard.press('ArrowDown');
  else await page.keyboard.press('Space');
  for (let step = 0; step < 20; step += 1) {
    if (await target.isChecked()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows never reach ${target}`);
}

async function reach(page: Page, target: Locator, orItsGroup = false): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await (orItsGroup ? groupHasFocus(target) : hasFocus(target))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

function groupHasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.getAttribute('name') === document.activeElement?.getAttribute('name'));
}
