import { expect, it } from 'vitest';
import { DEMONSTRATION_PIN } from '~/db/cast';
import { answerCards, confirmAndSign, readWhy } from '~/test/support/family-steps';
import { openCouncil } from '~/test/support/open-council';
import { follow, pick, press, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { prepareTheForm, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

/** Opens the page anew under a clock of its own, fills it in, and leaves it alone until it has locked itself. */
async function leaveAlone({ tablet }: Walk, fillIn: () => Promise<void>): Promise<void> {
  const { page } = tablet;
  await page.clock.install();
  await page.reload();
  await fillIn();
  await page.clock.runFor(301_000);
  await page.getByRole('heading', { level: 1, name: 'This tablet is locked' }).waitFor();
}

async function unlock(walk: Walk): Promise<void> {
  await walk.tablet.page.getByLabel('Staff PIN or password').fill(DEMONSTRATION_PIN);
  await press(walk, 'Unlock');
}

it('a search for a child that was begun is there when the tablet is unlocked', async () => {
  const tablet = await council.pickUp('portrait', 'finding');
  const walk: Walk = { tablet, story: storyOf('A1'), careful: false };
  const { page } = tablet;
  await signIn(tablet, 'priya');
  await follow(walk, 'Start a form');
  await page.getByRole('heading', { level: 1, name: 'Find the child' }).waitFor();
  await leaveAlone(walk, async () => {
    await write(walk, 'worker', 'family_name', 'Ellw');
    await write(walk, 'worker', 'date_of_birth', ['12', '3', '']);
  });
  await look(tablet, 'staff-lock');
  expect(await page.getByRole('link', { name: /^Leave/ }).count()).toBe(0);
  await unlock(walk);
  await page.getByRole('heading', { level: 1, name: 'Find the child' }).waitFor();
  expect(await page.locator('[name=family_name]').inputValue()).toBe('Ellw');
  expect(await page.locator('[name=date_of_birth-month]').inputValue()).toBe('3');
  expect(page.url()).toMatch(/\/child-searches\/new$/);
  expect(tablet.faults).toEqual([]);
});

it('a change of the council’s policy that was begun is there when the screen is unlocked', async () => {
  const tablet = await council.pickUp('landscape', 'administrator');
  const walk: Walk = { tablet, story: storyOf('A1'), careful: false };
  const { page } = tablet;
  await signIn(tablet, 'colin');
  for (const [path, heading, field, typed] of [
    ['/policy', 'Who decides: the council’s policy', 'written_in', 'Procedure 7'],
    ['/topics/new', 'Add a topic', 'label', 'rent and repairs'],
    ['/agencies/new', 'Add an agency', 'role', 'runs a club'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await leaveAlone(walk, () => write(walk, 'worker', field, typed));
    await unlock(walk);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.locator(`[name=${field}]`).inputValue()).toBe(typed);
  }
  expect(tablet.faults).toEqual([]);
}, 60_000);

it.each([
  ['portrait', 'A1'],
  ['narrow', 'A6'],
] as const)(
  'an address for a copy that was begun is there when the tablet is given once more: %s',
  async (device, story) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story: storyOf(story), careful: false };
    const { page } = tablet;
    await signIn(tablet, 'priya');
    await prepareTheForm(walk);
    await readWhy(walk);
    await answerCards(walk);
    await confirmAndSign(walk, 'unsigned');
    await page.getByRole('heading', { level: 1, name: 'Your copy' }).waitFor();
    await leaveAlone(walk, async () => {
      await pick(walk, 'family', 'copy', 'post');
      await write(walk, 'family', 'copy_post', '12 Mill');
    });
    await look(tablet, 'family-lock');
    const wayOut = page.getByRole('link', { name: 'Leave this page now', exact: true });
    expect(await wayOut.getAttribute('href')).toBe('/exit');
    await unlock(walk);
    await page.getByRole('heading', { level: 1, name: /has not said if a copy is safe/ }).waitFor();
    await look(tablet, 'copy-wish');
    expect(await page.content()).not.toContain('12 Mill');
    await press(walk, /^Give the tablet to/);
    await page.getByRole('heading', { level: 1, name: 'Your copy' }).waitFor();
    await look(tablet, 'copy-again');
    expect(await page.locator('[name=copy_post]').inputValue()).toBe('12 Mill');
    expect(tablet.faults).toEqual([]);
  },
  60_000,
);
