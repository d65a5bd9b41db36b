import { expect, it } from 'vitest';
import { a1 } from '~/app/commands/stories/a1';
import { reachSigning, readWhy } from '~/test/support/family-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, press, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { sayWhoIsHere, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

async function findTheBaby(walk: Walk): Promise<void> {
  await signIn(walk.tablet, 'priya');
  await follow(walk, 'Start a form');
  await write(walk, 'worker', 'family_name', 'Marlow');
  await write(walk, 'worker', 'date_of_birth', ['2', '2', '2027']);
  await walk.tablet.page.locator('summary').first().click();
  await pick(walk, 'worker', 'birth_kind', 'expected');
  await press(walk, 'Find the child');
}

it('a baby who is not born yet has no name to be asked for and no views, and nobody holds parental responsibility yet', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: { ...a1, child: 'Baby', adult: 'Kay Marlow' }, careful: false };
  await findTheBaby(walk);
  await arrive(walk, 'worker', 'This child is new to us', 'new-family');
  await look(tablet, 'new-baby');
  await write(walk, 'worker', 'adult_name', 'Kay Marlow');
  await pick(walk, 'worker', 'adult_relationship', 'mother');
  await press(walk, 'Start a form');
  await sayWhoIsHere(walk);
  await arrive(walk, 'worker', 'What you want to share', 'information');
  await write(walk, 'worker', 'why', 'so that the baby has a health visitor from the first day');
  await write(walk, 'worker', 'new_agency', 'Example City Health Visiting');
  await pick(walk, 'worker', 'new_agency_kind', 'health');
  await pick(walk, 'worker', 'topics', 'health');
  await pick(walk, 'worker', 'direction', 'tell');
  await press(walk, 'Continue');
  await arrive(walk, 'worker', 'What Baby thinks', 'views');
  expect(await page.locator('main').innerText()).toContain('There is nothing to answer here.');
  await look(tablet, 'views-baby');
  await press(walk, 'Continue');
  await arrive(walk, 'worker', 'Check, explain, and give the tablet to the family', 'check');
  const check = await page.locator('main').innerText();
  expect(check).toContain('Kay Marlow is expected to decide.');
  expect(check).toMatch(/Parental responsibility\s+Nobody holds it before a birth/);
  await press(walk, 'Sign my statement and give the tablet to Kay Marlow');
  await readWhy(walk);
  await arrive(walk, 'family', 'Who can we share with?', 'choices');
  await tablet.hands.choose(page.locator('input[type=radio][value=yes]').first());
  await press(walk, 'Go on');
  await reachSigning(walk);
  const statements = await page.locator('main').innerText();
  expect(statements).toContain('My baby is not born yet. My answers are about me and my baby.');
  expect(statements).not.toContain('parental responsibility');
  await look(tablet, 'sign-baby');
  expect(tablet.faults).toEqual([]);
}, 90_000);

it('a birth is put right on the child’s page, and the next form asks what the child thinks', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: { ...a1, child: 'Baby', adult: 'Kay Marlow' }, careful: false };
  await findTheBaby(walk);
  await follow(walk, 'See the page of Baby Marlow');
  await follow(walk, 'Put right what we know of the child');
  await arrive(walk, 'worker', 'Put right what we know of Baby Marlow', 'details');
  await look(tablet, 'details-baby');
  await write(walk, 'worker', 'given_names', 'Robin');
  await write(walk, 'worker', 'date_of_birth', ['1', '11', '2026']);
  await pick(walk, 'worker', 'birth_kind', 'born');
  await write(walk, 'worker', 'why', 'The baby was born');
  await press(walk, 'Save');
  await arrive(walk, 'worker', 'Robin Marlow', 'child');
  await press(walk, 'Start a form');
  await arrive(walk, 'worker', 'Who is here', 'people');
  await page.goto(page.url().replace(/people$/, 'views'));
  await arrive(walk, 'worker', 'What Robin thinks', 'views');
  expect(await page.locator('main').innerText()).not.toContain('There is nothing to answer here.');
  expect(tablet.faults).toEqual([]);
}, 90_000);
