import { expect, it } from 'vitest';
import { AGENCIES } from '~/db/cast-agencies';
import { childPageOf } from '~/test/support/after-visit';
import { openCouncil } from '~/test/support/open-council';
import { follow, pick, press, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

const textOf = ({ tablet }: Walk) => tablet.page.locator('main').innerText();

const REASONS = 'The school helps with her speech.';

/** The page that asks everything about sharing with one recipient. */
async function openDecision(walk: Walk, childPage: string, recipient: string): Promise<void> {
  const { page } = walk.tablet;
  await page.goto(`${childPage}/decisions/new`);
  await follow(walk, recipient);
  const record = page.getByRole('button', { name: 'Record this decision' });
  await record.waitFor();
  const own = page.url();
  await follow(walk, /^Decide later/);
  await page.locator('input[name="outcome"][value="defer"]:checked').waitFor();
  await page.goto(own);
  await record.waitFor();
}

/** On another tablet: Maya's mother takes back what she agreed to. */
async function takeBackMeanwhile(childPage: string): Promise<void> {
  const other = await council.pickUp('landscape', 'meanwhile');
  const { page, hands } = other;
  await signIn(other, 'priya');
  await page.goto(`${childPage}/withdrawal`);
  await hands.choose(page.getByLabel('Everything they agreed to'));
  await hands.choose(page.getByLabel('In person'));
  await hands.press(page.getByRole('button', { name: 'Record that they no longer agree' }));
  await page.getByRole('heading', { level: 1, name: 'Jo Ellwood no longer agrees' }).waitFor();
  expect(other.faults).toEqual([]);
}

it('Bad input: a decision on a yes that was taken back meanwhile is not recorded: both answers are shown, and what was written stays', async () => {
  const tablet = await council.pickUp('portrait', 'changed');
  const walk: Walk = { tablet, story: storyOf('A1'), careful: false };
  const { page } = tablet;
  await signIn(tablet, 'priya');
  const childPage = await childPageOf(walk);
  await openDecision(walk, childPage, AGENCIES.larkfield.name);
  await pick(walk, 'worker', 'outcome', 'share');
  await write(walk, 'worker', 'reasons', REASONS, true);
  await takeBackMeanwhile(childPage);
  const [answered] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    press(walk, 'Record this decision'),
  ]);
  expect(answered.status()).toBe(409);
  await page.getByText('Somebody answered since this page was opened').waitFor();
  await look(tablet, 'said-meanwhile');
  const both = await textOf(walk);
  for (const words of ['When you opened it: Jo Ellwood agreed to this', 'Now: Jo Ellwood agreed, and took it back'])
    expect(both).toContain(words);
  expect(await page.locator('[name=reasons]').inputValue()).toBe(REASONS);
  expect(tablet.faults).toEqual([]);
}, 120_000);
