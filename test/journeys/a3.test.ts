import { expect, it } from 'vitest';
import { AISHA, AISHAS_MOTHER, FOR_THE_NURSE, GONE_BY_AISHA } from '~/app/commands/stories/a3';
import { STAFF } from '~/db/cast';
import { dateParts } from '~/forms/values/dates';
import { newestOfficeCopy } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import { answerCards, chooseCopy, confirmAndSign, readWhy } from '~/test/support/family-steps';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, pickLabel, press, type Walk, write } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson, sayHowWellTheyUnderstand } from '~/test/support/who-decides-steps';
import { childOf, sayWhatHappened, signIn, takeTheTabletBack, waitForCopies } from '~/test/support/worker-steps';

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
  const check = await page.locator('main').innerText();
  expect(check).toContain('Aisha Karim is expected to decide.');
  expect(check).toContain('Home and money. This names Nadia Karim’s own information: it is theirs to agree to.');
  expect(check).toContain('Home and money (also Nadia Karim’s own)');

  await press(walk, 'Sign my statement and give the tablet to Aisha Karim');
  await readWhy(walk);
  await page.getByRole('heading', { level: 1, name: 'Who can we share with?' }).waitFor();
  const cards = await page.locator('main').innerText();
  expect(cards).toContain('Some of this is about an adult too: home and money. Your answer is about you.');
  expect(cards).not.toContain('Nadia');
  await answerCards(walk);
  await confirmAndSign(walk);
  await chooseCopy(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  // At 14 understanding is assessed: seven answers, each with what it rests on (14), and what was found (5).
  expectWithinBudget(tablet.counts, { screens: 8, answers: 34, freeText: 14 });
  expect(await page.locator('main').innerText()).toContain('Nadia Karim’s own information is on this form');
  const hers = await waitForCopies(walk);
  const own = await textOfCopy(tablet, hers, 'Copy for Aisha Karim');
  expect(own).toContain('Some of this is about an adult too: home and money. Your answer is about you.');
  expect(own).not.toContain('Nadia');
  expect([...hers.keys()]).toContain('Copy for Aisha Karim');
  expect([...hers.keys()].join()).not.toContain('Nadia');
  // She was asked by herself who may have it, and how: nobody gets it because they hold parental responsibility.
  expect(await page.locator('main').innerText()).toContain('wants us to keep the copy at the office');

  await follow(walk, /another person/i);
  await arrive(walk, 'worker', 'Ask another person', 'next-person');
  await pickLabel(walk, 'worker', 'Nadia Karim');
  await pick(walk, 'worker', 'court_order', 'no');
  await pick(walk, 'worker', 'help', 'none');
  await press(walk, 'Continue');
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  const warned = await page.locator('main').innerText();
  expect(warned).toContain('Nadia Karim is not expected to decide. What they say is kept as their own wish.');
  expect(warned).not.toContain('This names Nadia Karim’s own information');
  const mothers = { tablet, story: AISHAS_MOTHER, careful: false };
  const copies = await putToPerson(mothers);
  // A second person: who she is (3), the PIN and what was seen (3) for the worker, and four answers of her own.
  expectWithinBudget(tablet.counts, { screens: 9, answers: 40, freeText: 15, familyAnswers: 9 });
  const copy = await textOfCopy(tablet, copies, 'Copy for Nadia Karim');
  expect(copy).toMatch(/you said no to 4/);
  for (const hidden of ['said yes', 'I get sad', 'understands', 'does not want her mother']) {
    expect(copy).not.toContain(hidden);
  }

  const finished = page.url();
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  await openTheChild(walk);
  await follow(walk, 'What may I share?');
  await arrive(walk, 'worker', 'What may I share?', 'sharing');
  const nurse = await page.locator('section.app-recipient').first().innerText();
  expect(nurse).toContain('It holds Nadia Karim’s own information, which is theirs to agree to. Nadia Karim said no.');
  expect(nurse.match(/own information/g)).toHaveLength(1);
  await decideForAisha({ ...walk, careful: false }, finished);
  expect(tablet.faults).toEqual([]);
}, 180_000);

/** It goes by Aisha, with Hertfordshire's rule and Derby's best interests; her mother's objection is kept, and she is told no detail. */
async function decideForAisha(walk: Walk, finished: string): Promise<void> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  const childPage = new URL(page.url()).pathname.replace(/\/sharing$/, '');
  const telling = [AISHA.adult, AISHAS_MOTHER.adult].map(
    (who) => ({ who, told: 'told', by: STAFF.priya.name }) as const,
  );
  const decisions = [GONE_BY_AISHA, FOR_THE_NURSE].map((decision) => ({ ...decision, telling }));
  for (const [place, decision] of (await decideAsTold(walk, childPage, decisions)).entries()) {
    await page.goto(decision);
    const decided = await main.innerText();
    expect(decided).toMatch(/Nadia Karim said no|no from Nadia Karim/);
    for (const shown of ['Public task', 'They agreed', 'A young person who understands decided otherwise'])
      expect(decided).toContain(shown);
    expect(decided).toContain(place === 0 ? 'The recipient is not listed for the duty' : 'The duty applies: share');
    expect(decided).not.toMatch(/Fraser|Still to be written down/i);
    expect(decided).toMatch(/Home and money[^\n]*\s+Whether it is shared\s+No\. It is kept back/);
  }
  const office = await newestOfficeCopy(walk, finished);
  for (const shown of [
    'Nadia Karim said no to everything that was asked',
    'I do not want strangers told about my daughter',
    'Hertfordshire',
    'Derby, best interests',
    'Understands well enough to decide this',
    'The nurse only needs to know that I get sad, not why',
    'Weighed telling the nurse alone against telling both',
  ])
    expect(office).toContain(shown);
  expect(office).not.toMatch(/fraser/i);
  await eachReadsTheOutcome(walk);
}

/** Each is told on a copy of their own what was decided: of what is her mother's nothing on Aisha's, and nothing of Aisha's on her mother's. */
async function eachReadsTheOutcome(walk: Walk): Promise<void> {
  const copies = await waitForCopies(walk);
  const newest = (name: string) => [...copies.keys()].findLast((copy) => copy.startsWith(name)) ?? '';
  const hers = await textOfCopy(walk.tablet, copies, newest('Copy for Aisha Karim'));
  const mothers = await textOfCopy(walk.tablet, copies, newest('Copy for Nadia Karim'));
  expect(hers).toContain('feelings and behaviour. You said yes. We decided to share a part of it.');
  expect(hers).not.toMatch(/Nadia|You said no/);
  expect(mothers).toContain('You said no. We decided to share a part of it all the same.');
  for (const hidden of [
    'You said yes',
    'I get sad',
    'understands',
    'counsellor',
    'stop the counselling',
    'best interests',
  ])
    expect(mothers).not.toContain(hidden);
}

/** From the worker's home to the child's own page. */
async function openTheChild(walk: Walk): Promise<void> {
  const { familyName, dateOfBirth } = childOf(walk);
  const { day, month, year } = dateParts(dateOfBirth);
  await follow(walk, 'Find a child');
  await write(walk, 'worker', 'family_name', familyName);
  await write(walk, 'worker', 'date_of_birth', [day, month, year]);
  await press(walk, 'Find the child');
  await follow(walk, 'See the page of Aisha Karim');
  await walk.tablet.page.getByRole('heading', { level: 1, name: 'Aisha Karim' }).waitFor();
}
