import { expect, it } from 'vitest';
import { dateParts, londonDate } from '~/forms/values/dates';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it.each(['portrait', 'narrowWithoutScript'] as const)(
  'an administrator changes the council’s policy on who decides from a day on, and the history keeps it: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf('A1'), careful: true };
    const main = tablet.page.locator('main');
    await signIn(tablet, 'colin');
    await follow(walk, 'Who decides');
    await arrive(walk, 'worker', 'Who decides: the council’s policy', 'policy');
    expect(await main.innerText()).toMatch(/12 years\. Derby|14 years\. Example procedure/);
    expect(await main.innerText()).toContain('No statute in England fixes an age');
    await tryEmpty(walk, 'Change the policy', 'policy');

    const { day, month, year } = dateParts(londonDate(new Date().toISOString()));
    await write(walk, 'worker', 'in_force_from', [day, month, year]);
    await write(walk, 'worker', 'assess_from', '17');
    await pick(walk, 'worker', 'rule', 'child_decides');
    await write(walk, 'worker', 'written_in', `Example procedure ${device}`);
    await write(walk, 'worker', 'why', 'Agreed by the board');
    await press(walk, 'Change the policy');
    await tablet.page.locator('#error-summary').waitFor();
    expect(await tablet.page.locator('[name=written_in]').inputValue()).toBe(`Example procedure ${device}`);
    await write(walk, 'worker', 'assess_from', '14');
    await press(walk, 'Change the policy');
    await main.getByText(`14 years. Example procedure ${device}`).first().waitFor();
    await look(tablet, 'policy-changed');
    expect(await main.innerText()).toContain('by Colin Ashdown');
    expect(tablet.faults).toEqual([]);
  },
  60_000,
);
