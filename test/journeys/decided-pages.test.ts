import { expect, it } from 'vitest';
import { A6_VARIANT } from '~/app/commands/stories/a6';
import { AGENCIES } from '~/db/cast-agencies';
import { childPageOf, endVisit } from '~/test/support/after-visit';
import { decideAsTold } from '~/test/support/decide-as-told';
import { openCouncil } from '~/test/support/open-council';
import { follow, pick, press, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const { name: healthVisitor } = AGENCIES.healthVisitor;
const [told] = A6_VARIANT.decisions ?? [];

const textOf = ({ tablet }: Walk) => tablet.page.locator('main').innerText();

const REASONS = 'The school helps with her speech.';

/** The page that asks everything about sharing with one recipient. */
async function openDecision(walk: Walk, childPage: string, recipient: string): Promise<void> {
  const { page } = walk.tablet;
  await page.goto(`${childPage}/decisions/new`);
  await follow(walk, recipient);
  await page.getByRole('button', { name: 'Record this decision' }).waitFor();
}

/** A decision not to share of which everything is said but how the duty to share was weighed. */
async function sayAllButTheDuty(walk: Walk, childPage: string): Promise<void> {
  await openDecision(walk, childPage, healthVisitor);
  await pick(walk, 'worker', 'outcome', 'do_not_share');
  await write(walk, 'worker', 'reasons', told?.reasons ?? '', true);
  await write(walk, 'worker', 'risk_accepted', told?.riskAccepted ?? '', true);
  await write(walk, 'worker', 'what_would_change', told?.whatWouldChange ?? '', true);
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

it('A6, variant: of the health visitor the duty to share is answered; decided otherwise later, it keeps both versions', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const { walk } = await tell(tablet, A6_VARIANT);
  const { childPage } = await endVisit(walk);

  // Trap 9: “they said no” is no answer to it.
  await sayAllButTheDuty(walk, childPage);
  await press(walk, 'Record this decision');
  await page.getByRole('link', { name: 'Say what the duty to share asks of this' }).waitFor();
  const [decision = ''] = await decideAsTold(walk, childPage, A6_VARIANT.decisions ?? []);
  expect(await textOf(walk)).toContain('It would not help the recipient at this time');

  await page.goto(decision);
  await follow(walk, 'Decide otherwise now');
  await page.getByRole('heading', { level: 1, name: 'Decide otherwise' }).waitFor();
  await look(tablet, 'decide-otherwise');
  expect(await page.locator('[name=reasons]').inputValue()).toBe(told?.reasons);
  await write(walk, 'worker', 'reasons', 'She said no again, and the health visitor asks for nothing.', true);
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: `Do not share: ${healthVisitor}` }).waitFor();
  await page.getByText(/^Version 1, written down on/).click();
  await look(tablet, 'two-versions');
  expect(await textOf(walk)).toContain(told?.reasons);
  expect(tablet.faults).toEqual([]);
}, 120_000);

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
