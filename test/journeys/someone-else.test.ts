import { expect, it } from 'vitest';
import { openCouncil } from '~/test/support/open-council';
import { arrive, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { findTheChild, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const GRANDMOTHER = 'Maureen Birch';

// Two children: what was typed on one tablet waits on the other.
it.each([
  ['withoutScript', 'A1'],
  ['narrowWithoutScript', 'A6'],
] as const)(
  'someone else than the family we know answers, and JavaScript is off: %s',
  async (device, story) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf(story), careful: true };
    const { page } = tablet;
    const responsibility = page.locator('[name="pr_route-someone_else"]').first();
    await signIn(tablet, 'priya');
    await findTheChild({ ...walk, careful: false });
    await arrive(walk, 'worker', 'Who is here', 'people');
    expect(await page.locator('[name=new_adult]').isVisible()).toBe(false);

    await pick(walk, 'worker', 'who', 'someone_else');
    await page.locator('[name=new_adult]').waitFor();
    await tryEmpty(walk, 'Continue', 'someone-else');
    for (const sentence of [/full name of the adult/, /who this adult is/]) {
      expect(await page.locator('#error-summary').innerText()).toMatch(sentence);
    }
    expect(await page.locator('[name=who][value=someone_else]').isChecked()).toBe(true);

    await pick(walk, 'worker', 'new_relationship', 'mother');
    expect(await responsibility.isVisible()).toBe(false);
    await pick(walk, 'worker', 'new_relationship', 'grandparent');
    await responsibility.waitFor();
    await write(walk, 'worker', 'new_adult', GRANDMOTHER);
    await pick(walk, 'worker', 'court_order', 'no');
    await pick(walk, 'worker', 'help', 'none');
    await press(walk, 'Continue');
    await page.locator('#error-summary').waitFor();
    await look(tablet, 'responsibility-asked');
    expect(await page.locator('[name=new_adult]').inputValue()).toBe(GRANDMOTHER);

    await pick(walk, 'worker', 'pr_route-someone_else', 'special_guardian');
    await pick(walk, 'worker', 'pr_evidence-someone_else', 'told');
    await look(tablet, 'someone-else-filled');
    await press(walk, 'Continue');
    await arrive(walk, 'worker', 'What you want to share', 'information');
    await page.goto(page.url().replace(/information$/, 'people'));
    expect(await page.getByLabel(GRANDMOTHER, { exact: true }).isChecked()).toBe(true);
    await look(tablet, 'someone-else-saved');
    expect(tablet.faults).toEqual([]);
  },
  60_000,
);
