import { expect, it } from 'vitest';
import { a5, PARENTS_NOT_TOLD } from '~/app/commands/stories/a5';
import { addMonths, dateParts, formatDate, londonDate } from '~/forms/values/dates';
import { expectWithinBudget } from '~/test/support/budget';
import { sayWhoWasTold } from '~/test/support/decide-as-told';
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

  await confirmDecision(walk, finished, 'Example City College');
  const decided = await page.locator('main').innerText();
  expect(decided).toContain('Public task');
  expect(decided).toContain('The duty applies: share');
  expect(decided).toContain('Openness: they were told, and said what they wish');

  await sayWhoWasTold(walk, new URL(page.url()).pathname, PARENTS_NOT_TOLD);
  expect(await page.locator('main').innerText()).toContain(
    'Not told: A young person who understands asked that they are not told. Beth is 16.',
  );
  expect(tablet.faults).toEqual([]);
}, 120_000);
