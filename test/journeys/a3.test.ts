import { expect, it } from 'vitest';
import { AISHA, AISHAS_MOTHER } from '~/app/commands/stories/a3';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, pickLabel, press, type Walk } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson, sayHowWellTheyUnderstand } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it('A3: Aisha is 14, understands, and signs; her mother objects, and it is her own wish', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: AISHA, careful: true };
  await signIn(tablet, 'priya');
  await prepareUpToCheck(walk);
  if (AISHA.understanding) await sayHowWellTheyUnderstand(walk, AISHA.understanding);
  const why = await page.locator('main').innerText();
  expect(why).toContain('Aisha Karim is expected to decide.');
  expect(why).toContain('[1986] AC 112 (text not checked yet)');
  expect(why).not.toMatch(/fraser/i);
  await follow(walk, 'Go back to the form');
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  expect(await page.locator('main').innerText()).toContain('Aisha Karim is expected to decide.');
  const hers = await putToPerson({ ...walk, careful: false });
  expect([...hers.keys()]).toContain('Copy for Aisha Karim');
  expect([...hers.keys()].join()).not.toContain('Nadia');

  await follow(walk, /another person/i);
  await arrive(walk, 'worker', 'Ask another person', 'next-person');
  await pickLabel(walk, 'worker', 'Nadia Karim');
  await pick(walk, 'worker', 'court_order', 'no');
  await pick(walk, 'worker', 'help', 'none');
  await press(walk, 'Continue');
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  const warned = await page.locator('main').innerText();
  expect(warned).toContain('Nadia Karim is not expected to decide. What they say is kept as their own wish.');
  const mothers = { tablet, story: AISHAS_MOTHER, careful: false };
  const copies = await putToPerson(mothers);
  const copy = await textOfCopy(tablet, copies, 'Copy for Nadia Karim');
  expect(copy).toMatch(/you said no to 2/);
  for (const hidden of ['said yes', 'I get sad', 'understands', 'does not want her mother']) {
    expect(copy).not.toContain(hidden);
  }
  expect(tablet.faults).toEqual([]);
}, 120_000);
