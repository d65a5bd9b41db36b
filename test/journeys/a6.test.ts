import { expect, it } from 'vitest';
import { NOT_SHARED } from '~/app/commands/stories/a6';
import { AGENCIES } from '~/db/cast-agencies';
import { addMonths, formatDate, londonDate } from '~/forms/values/dates';
import { newestCopy, newestOfficeCopy } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { sayWhoWasTold } from '~/test/support/decide-as-told';
import { decideNotToShare } from '~/test/support/deciding-steps';
import { findTheRecord, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { storyOf } from '~/test/support/story';
import type { Tablet } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();
const { name: FOOTBALL } = AGENCIES.football;

/** How many decisions not to share the manager's picture counts. */
async function countedAsNotShared({ context }: Tablet): Promise<number> {
  const figures = await (await context.request.get('/picture.csv')).text();
  return Number(/^"What was decided",Do not share,(\d+)/m.exec(figures)?.[1]);
}

it('Leo’s mother says no to the football club: the no is written down, found again, and nobody is told', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const { walk, reference, copies } = await tell(tablet, storyOf('A6'), true);
  const finished = page.url();
  expectWithinBudget(tablet.counts);
  expect([...copies.keys()].sort()).toEqual(['Copy for Hannah Marsh', 'Office copy']);
  expect(await page.locator('main').innerText()).toContain('wants us to keep the copy at the office');
  const family = await textOfCopy(tablet, copies, 'Copy for Hannah Marsh');
  expect(family).toMatch(/On \d+ \w+ \d{4} you said no to 1/);
  expect(family).not.toMatch(/you said yes/i);
  expect(family).not.toContain('thumb down');
  expect(family).not.toContain('He is fine there');
  expect(family).not.toContain('We have not shared');
  const office = await textOfCopy(tablet, copies, 'Office copy');
  expect(office).toContain('He is fine there');
  expect(office).toContain('thumb down');

  const tom = await council.pickUp('landscape', 'manager');
  await signIn(tom, 'tom');
  const before = await countedAsNotShared(tom);
  const reviewOn = addMonths(londonDate(new Date().toISOString()), 3);
  const why = {
    why: NOT_SHARED.reasons,
    risk: NOT_SHARED.riskAccepted ?? '',
    change: NOT_SHARED.whatWouldChange ?? '',
  };
  await decideNotToShare(walk, finished, FOOTBALL, { ...why, reviewOn });
  const decided = await page.locator('main').innerText();
  for (const words of [
    ...Object.values(why),
    formatDate(reviewOn),
    'Hannah Marsh said no',
    'The recipient is not listed for the duty',
    'Nothing has been recorded as sent',
  ]) {
    expect(decided).toContain(words);
  }
  // A respected no lacks nothing, and counts in the manager's picture as every decision does.
  expect(decided).not.toMatch(/incomplete|Still to be written down/i);
  expect(await countedAsNotShared(tom)).toBe(before + 1);

  await sayWhoWasTold(walk, new URL(page.url()).pathname, { who: 'Hannah Marsh', told: 'told', by: 'Priya Nair' });
  const told = await newestCopy(walk, finished, 'Copy for Hannah Marsh');
  expect(told).toContain(`${FOOTBALL}: speech and language notes. You said no. We have not shared.`);
  expect(told).not.toMatch(/thumb down|the coach a little|no concern about harm/);
  expect(await newestOfficeCopy(walk, finished)).toMatch(
    new RegExp(`Decided on [\\w ]+\\. Do not share: ${FOOTBALL}\\.`),
  );

  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  await findTheRecord({ ...walk, tablet: officer }, reference);
  const record = await officer.page.locator('main').innerText();
  expect(record).toContain(FOOTBALL);
  expect(record).toMatch(/Riverside Football in the Community\s+No\s/);
  expect(record).not.toContain('Confirmation for');
  expect([...tablet.faults, ...tom.faults, ...officer.faults]).toEqual([]);
}, 120_000);
