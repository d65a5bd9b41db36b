import { expect, it } from 'vitest';
import { expectWithinBudget } from '~/test/support/budget';
import { decideNotToShare } from '~/test/support/deciding-steps';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { follow, press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { sendEmpty } from '~/test/support/tablet';
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
  expect(family).toMatch(/Who you said we may talk with • Hillside Primary School: feelings and behaviour/);
  expect(family).toMatch(/Who you said we may not talk with • Millbrook Surgery: feelings and behaviour/);
  expect(family).not.toContain('does not want to go to the doctor');
  expect(await textOfCopy(tablet, copies, 'Office copy')).toContain('does not want to go to the doctor');

  await decideNotToShare(walk, finished, 'Millbrook Surgery', {
    why: 'Her mother said no, and nothing calls for telling the surgery now.',
    risk: 'The surgery will not know of the help at school.',
    change: 'A concern about her health.',
    duty: 'It would not help the recipient at this time',
  });
  expect(await tablet.page.locator('main').innerText()).toContain('It would not help the recipient at this time');
  const decision = await tablet.page.locator('a[href^="/children/"]').first().getAttribute('href');
  await sendToAll(walk, `${/^\/children\/[^/]+/.exec(decision ?? '')?.[0]}/disclosures`);
  expect(tablet.faults).toEqual([]);
}, 120_000);

/** In a hurry, one message to all: the page names the surgery before anything is recorded, and nothing went there. */
async function sendToAll(walk: Walk, disclosures: string): Promise<void> {
  const { page, hands } = walk.tablet;
  await page.goto(disclosures);
  await hands.press(page.getByText('Several of them received the same'));
  expect(await page.locator('input:checked').count()).toBe(0);
  await sendEmpty(walk.tablet, 'Go on with these', 'sent-to-several');
  for (const recipient of ['Hillside Primary School', 'Millbrook Surgery']) {
    await hands.choose(page.getByLabel(recipient, { exact: true }));
  }
  await press(walk, 'Go on with these');
  await page.getByRole('heading', { level: 1, name: /Hillside Primary School and Millbrook Surgery$/ }).waitFor();
  const warnings = await page.locator('.govuk-warning-text').allInnerTexts();
  expect(warnings.join()).toContain('Millbrook Surgery is among them: Denise Grant said no.');
  expect(warnings.join()).not.toContain('Hillside');
  expect(await page.locator('input:checked').count()).toBe(0);
  await sendEmpty(walk.tablet, 'Record what was sent', 'sent-to-all');

  await page.goto(disclosures);
  await follow(walk, 'Millbrook Surgery');
  await page.getByText('Some lines have no yes to rely on').waitFor();
  const sent = await page.getByRole('row').allInnerTexts();
  expect(sent.join()).toContain('Hillside Primary School');
  expect(sent.join()).not.toContain('Millbrook');
}
