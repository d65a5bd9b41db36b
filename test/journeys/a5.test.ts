import { expect, it } from 'vitest';
import { a5, PARENTS_NOT_TOLD } from '~/app/commands/stories/a5';
import { AGENCIES } from '~/db/cast-agencies';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';
import { addMonths, dateParts, formatDate, londonDate } from '~/forms/values/dates';
import { newestOfficeCopy, textAt } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold, decideOtherwise, sayWhoWasTold } from '~/test/support/decide-as-told';
import { confirmDecision } from '~/test/support/deciding-steps';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, press, type Walk, write } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

/** The next review of Beth's plan comes before the usual six months. */
async function setTheReview(walk: Walk, on: string): Promise<void> {
  const main = walk.tablet.page.locator('main');
  expect(await main.innerText()).toMatch(/Look again\s+In 6 months/);
  await follow(walk, /the day of the review$/);
  await arrive(walk, 'worker', 'What kind of work, and where', 'context');
  const { day, month, year } = dateParts(on);
  await write(walk, 'worker', 'review_on', [day, month, String(Number(year) + 1)]);
  walk.tablet.counts.worker.answers -= 1;
  await press(walk, 'Continue');
  await walk.tablet.page.locator('#error-summary').waitFor();
  expect(await main.innerText()).toContain('The day of the review must be after today, and at most 12 months away');
  await write(walk, 'worker', 'review_on', [day, month, year]);
  await press(walk, 'Continue');
  await arrive(walk, 'worker', /^Check, explain/, 'check-review');
  expect(await main.innerText()).toContain(formatDate(on));
}

/** E3, as it stands on the page and in the office copy. */
const NOT_TOLD = `${PARENTS_NOT_TOLD.who}. Not told: ${NOT_TOLD_REASONS[PARENTS_NOT_TOLD.reason].label}. ${PARENTS_NOT_TOLD.words}`;
const BY_LAW = ['Public task', 'Openness: they were told, and said what they wish', 'Look at it again'] as const;
/** Every copy that can be given to anybody. */
const COPIES = [
  `Confirmation for ${AGENCIES.college.name}`,
  `Confirmation for ${AGENCIES.housing.name}`,
  'Copy for Beth Lowe',
];

function expectAll(text: string, parts: readonly string[]): void {
  for (const part of parts) expect(text).toContain(part);
}

/** In the browser: what the choices of a question are called. */
function labelsOf(inputs: readonly Element[]): string[] {
  return inputs.map((input) => (input instanceof HTMLInputElement ? input.labels?.[0]?.innerText : '') ?? '');
}

it('A5: Beth is 16 and decides alone: no parent is asked, and none has a copy', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: a5, careful: true };
  await signIn(tablet, 'priya');
  await prepareUpToCheck(walk);
  const check = await page.locator('main').innerText();
  expect(check).toContain('Beth Lowe is expected to decide.');
  expect(check).not.toMatch(/understands this decision|Warning/);
  await follow(walk, 'See why, or choose otherwise');
  await arrive(walk, 'worker', 'Who decides for Beth Lowe', 'who-decides');
  const why = await page.locator('main').innerText();
  expect(why).toContain('is 16 or 17 and is presumed able to decide. A parent may wish to sign, and need not.');
  expect(why).not.toMatch(/Family Law Reform/);
  await follow(walk, 'Go back to the form');
  const planReview = addMonths(londonDate(new Date().toISOString()), 3);
  await setTheReview(walk, planReview);
  const copies = await putToPerson(walk);
  // Who decides is looked at, and the day of the review is set on a page of its own: three pages more, no more answers. Beth
  // writes whom we must not tell, which nobody has to.
  expectWithinBudget(tablet.counts, { screens: 9, familyAnswers: 6 });
  const main = page.locator('main');
  const finished = page.url();
  expect([...copies.keys()].filter((name) => name.startsWith('Copy for'))).toEqual(['Copy for Beth Lowe']);
  expect(await page.locator('main').innerText()).toContain('keep the copy at the office');
  const own = await textOfCopy(tablet, copies, 'Copy for Beth Lowe');
  expect(own).toContain('Beth Lowe, this is about you.');
  expect(own).toContain(a5.optOut);
  const office = await textOfCopy(tablet, copies, 'Office copy');
  expect(office).toContain(a5.optOut);
  expect(office).toContain('aged 16 on that day');
  expect(office).toContain(formatDate(planReview));
  expect(office).not.toMatch(/Family Law Reform/);

  // The college is the plain case, one confirmation; Beth's own reasons and day stand in a second version.
  const [college, housing] = a5.decisions ?? [];
  if (!college || !housing) throw new Error('Two decisions are told');
  await confirmDecision(walk, finished, AGENCIES.college.name);
  await decideOtherwise(walk, college);
  const decided = new URL(page.url()).pathname;
  const childPage = decided.replace(/\/decisions\/.*/, '');
  expectAll(await main.innerText(), [...BY_LAW, 'The duty applies: share', college.reasons ?? '']);
  await sayWhoWasTold(walk, decided, PARENTS_NOT_TOLD);
  expect(await main.innerText()).toContain(NOT_TOLD);
  await decideAsTold(walk, childPage, [housing]);
  const notConsidered = `Not considered yet (Children Act 2004 s.16LA). ${housing.basis?.dutyWhy}`;
  expectAll(await main.innerText(), [...BY_LAW, notConsidered, NOT_TOLD]);

  const record = await newestOfficeCopy(walk, finished);
  for (const { reasons = '' } of [college, housing]) expect(record).toContain(reasons);
  expect(record.split(NOT_TOLD)).toHaveLength(3);
  // Nothing is addressed to a parent: her copy stays at the office, and there is none of theirs to send, to show or to give.
  expectAll(record, [a5.optOut ?? '', 'The safest way for them to have a copy Keep it for me at the office']);
  expect(record).not.toMatch(/Family Law Reform|Copy for/);
  await page.goto(finished.replace('/confirmation', '/copies'));
  const held = await page.locator('input[name="document"]').evaluateAll(labelsOf);
  expect(held.map((label) => label.replace(/ \(.*/, '')).sort()).toEqual(COPIES);
  expect((await textAt(walk, `${childPage}/sent`)).split('when it is safe.')[1]?.trim()).toBe('Beth Lowe');
  expect(tablet.faults).toEqual([]);
}, 120_000);
