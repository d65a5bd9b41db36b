import { expect, it } from 'vitest';
import { a4 } from '~/app/commands/stories/a4';
import { addMonths, londonDate } from '~/forms/values/dates';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, type Walk } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson, sayHowWellTheyUnderstand } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it('A4: Tyler is 13 and cannot weigh it yet: his special guardian signs, and what he wants is kept', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: a4, careful: true };
  await signIn(tablet, 'priya');
  await prepareUpToCheck(walk);
  const again = addMonths(londonDate(new Date().toISOString()), 6);
  if (a4.understanding) await sayHowWellTheyUnderstand(walk, a4.understanding, again);
  const why = await page.locator('main').innerText();
  expect(why).toContain('Pat Booth is expected to decide.');
  expect(why).toMatch(/Kelly Booth: holds parental responsibility; a special guardian may act without them/);
  await follow(walk, 'Go back to the form');
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  expect(await page.locator('main').innerText()).toContain('Easy Read');
  const copies = await putToPerson({ ...walk, careful: false });
  expect([...copies.keys()].join()).not.toContain('Kelly');
  const office = await textOfCopy(tablet, copies, 'Office copy');
  for (const shown of [
    'Special guardian',
    'Easy Read',
    'shook his head',
    'Does not understand well enough',
    'Look again',
  ]) {
    expect(office).toContain(shown);
  }
  const family = await textOfCopy(tablet, copies, 'Copy for Pat Booth');
  expect(family).not.toMatch(/shook his head|understand well enough|Kelly/);
  expect(tablet.faults).toEqual([]);
}, 120_000);
