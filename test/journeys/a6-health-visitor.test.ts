import { expect, it } from 'vitest';
import { A6_VARIANT } from '~/app/commands/stories/a6';
import { AGENCIES } from '~/db/cast-agencies';
import { DUTY_16LA } from '~/forms/sharing/duty-16la';
import { endVisit } from '~/test/support/after-visit';
import { decideAsTold } from '~/test/support/decide-as-told';
import { openCouncil } from '~/test/support/open-council';
import { follow, pick, press, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';

const council = await openCouncil();
const { name: healthVisitor } = AGENCIES.healthVisitor;
const [told] = A6_VARIANT.decisions ?? [];

const textOf = ({ tablet }: Walk) => tablet.page.locator('main').innerText();

/** A decision not to share of which everything is said but how the duty to share was weighed. */
async function sayAllButTheDuty(walk: Walk, childPage: string): Promise<void> {
  const { page } = walk.tablet;
  await page.goto(`${childPage}/decisions/new`);
  await follow(walk, healthVisitor);
  await page.getByRole('button', { name: 'Record this decision' }).waitFor();
  await pick(walk, 'worker', 'outcome', 'do_not_share');
  await write(walk, 'worker', 'reasons', told?.reasons ?? '', true);
  await write(walk, 'worker', 'risk_accepted', told?.riskAccepted ?? '', true);
  await write(walk, 'worker', 'what_would_change', told?.whatWouldChange ?? '', true);
}

it('A6, variant: of the health visitor the duty to share is answered; decided otherwise later, it keeps both versions', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const { walk } = await tell(tablet, A6_VARIANT);
  const { childPage } = await endVisit(walk);

  // Trap 9: “they said no” is no answer to it, and that sharing would do more harm is none without a reason.
  await sayAllButTheDuty(walk, childPage);
  await press(walk, 'Record this decision');
  await page.getByRole('link', { name: 'Say what the duty to share asks of this' }).waitFor();
  for (const harm of await page.locator('input[name^="duty16la-"][value="applies_more_detrimental"]').all()) {
    await tablet.hands.choose(harm);
  }
  await press(walk, 'Record this decision');
  await page.getByRole('link', { name: `${DUTY_16LA.applies_more_detrimental.label}: say why` }).waitFor();
  await look(tablet, 'harm-without-a-reason');

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
