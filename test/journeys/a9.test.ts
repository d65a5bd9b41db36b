import { expect, it } from 'vitest';
import { expectWithinBudget } from '~/test/support/budget';
import { decideNotToShare } from '~/test/support/deciding-steps';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { storyOf } from '~/test/support/story';
import { tell } from '~/test/support/whole-story';

const council = await openCouncil();

it('Kezia’s mother says yes to the school and no to the GP: only the school is told, and only of itself', async () => {
  const tablet = await council.pickUp('portrait');
  const { walk, copies } = await tell(tablet, storyOf('A9'), true);
  const finished = tablet.page.url();
  expectWithinBudget(tablet.counts);
  expect([...copies.keys()].sort()).toEqual([
    'Confirmation for Hillside Primary School',
    'Copy for Denise Grant',
    'Kezia’s copy (Easy Read)',
    'Office copy',
  ]);
  expect(await tablet.page.locator('main').innerText()).toContain('does not want a copy. Do not send one');
  const school = await textOfCopy(tablet, copies, 'Confirmation for Hillside Primary School');
  expect(school).toContain('Kezia Grant');
  for (const hidden of ['Millbrook', 'GP', 'said no', 'refuse', 'doctor', 'Denise'])
    expect(school).not.toContain(hidden);
  const family = await textOfCopy(tablet, copies, 'Copy for Denise Grant');
  expect(family).toMatch(/you said yes to 2 and no to 2/);
  expect(family).toContain('Millbrook Surgery');
  expect(family).not.toContain('does not want to go to the doctor');
  expect(await textOfCopy(tablet, copies, 'Office copy')).toContain('does not want to go to the doctor');

  await decideNotToShare(walk, finished, 'Millbrook Surgery', {
    why: 'Her mother said no, and nothing calls for telling the surgery now.',
    risk: 'The surgery will not know of the help at school.',
    change: 'A concern about her health.',
    duty: 'It would not help the recipient at this time',
  });
  expect(await tablet.page.locator('main').innerText()).toContain('It would not help the recipient at this time');
  expect(tablet.faults).toEqual([]);
}, 120_000);
