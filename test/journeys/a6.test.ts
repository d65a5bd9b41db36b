import { expect, it } from 'vitest';
import { NOT_SHARED } from '~/app/commands/stories/a6';
import { expectWithinBudget } from '~/test/support/budget';
import { decideNotToShare } from '~/test/support/deciding-steps';
import { findTheRecord, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { storyOf } from '~/test/support/story';
import { tell } from '~/test/support/whole-story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it('Leo’s mother says no to the football club: the no is written down, found again, and nobody is told', async () => {
  const tablet = await council.pickUp('portrait');
  const { walk, reference, copies } = await tell(tablet, storyOf('A6'), true);
  const finished = tablet.page.url();
  expectWithinBudget(tablet.counts);
  expect([...copies.keys()].sort()).toEqual(['Copy for Hannah Marsh', 'Office copy']);
  expect(await tablet.page.locator('main').innerText()).toContain('wants us to keep the copy at the office');
  const family = await textOfCopy(tablet, copies, 'Copy for Hannah Marsh');
  expect(family).toMatch(/On \d+ \w+ \d{4} you said no to 1/);
  expect(family).not.toMatch(/you said yes/i);
  expect(family).not.toContain('thumb down');
  expect(family).not.toContain('He is fine there');
  const office = await textOfCopy(tablet, copies, 'Office copy');
  expect(office).toContain('He is fine there');
  expect(office).toContain('thumb down');

  await decideNotToShare(walk, finished, 'Riverside Football in the Community', {
    why: NOT_SHARED.reasons,
    risk: NOT_SHARED.riskAccepted ?? '',
    change: NOT_SHARED.whatWouldChange ?? '',
  });
  const decided = await tablet.page.locator('main').innerText();
  expect(decided).toContain('The recipient is not listed for the duty');
  expect(decided).toContain('Nothing has been recorded as sent');

  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  await findTheRecord({ ...walk, tablet: officer }, reference);
  const record = await officer.page.locator('main').innerText();
  expect(record).toContain('Riverside Football in the Community');
  expect(record).toMatch(/Riverside Football in the Community\s+No\s/);
  expect(record).not.toContain('Confirmation for');
  expect([...tablet.faults, ...officer.faults]).toEqual([]);
}, 120_000);
