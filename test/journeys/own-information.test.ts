import { expect, it } from 'vitest';
import { RUTH } from '~/app/commands/stories/a2';
import { readWhy } from '~/test/support/family-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, press, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { findTheChild, sayWhatTheChildThinks, sayWhatToShare, sayWhoIsHere, signIn } from '~/test/support/worker-steps';

const council = await openCouncil();

it('of two parents it is asked whose own information a topic holds: nobody is ticked, and one is not asked for the other', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: { ...RUTH, topics: ['feelings', 'home'] }, careful: false };
  await signIn(tablet, 'priya');
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  const whose = page.getByRole('group', { name: 'Whose own information is in “Home and money”?' });
  await arrive(walk, 'worker', 'What you want to share', 'information');
  expect(await whose.isVisible()).toBe(false);
  await sayWhatToShare(walk);
  await page.locator('#error-summary').waitFor();
  expect(await page.locator('#error-summary').innerText()).toContain('Say whose own information is in: Home and money');
  expect(await whose.isVisible()).toBe(true);
  expect(await whose.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await look(tablet, 'whose-information');
  await tablet.hands.choose(whose.getByLabel('Dean Hale', { exact: true }));
  await press(walk, 'Continue');
  await sayWhatTheChildThinks(walk);
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  expect(await page.locator('main').innerText()).toContain(
    'Home and money. This names Dean Hale’s own information: it is theirs to agree to.',
  );
  await press(walk, 'Sign my statement and give the tablet to Ruth Hale');
  await readWhy(walk);
  await arrive(walk, 'family', 'Who can we share with?', 'choices');
  const card = await page.locator('main').innerText();
  expect(card).toContain('Some of this is about another adult too: home and money. Your answer is about Oscar.');
  expect(card).not.toContain('Dean');
  expect(tablet.faults).toEqual([]);
}, 90_000);

it('a mother of 15 who is new to us is warned of before she is asked, and her understanding can be written down', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: RUTH, careful: false };
  await signIn(tablet, 'priya');
  await follow(walk, 'Start a form');
  await write(walk, 'worker', 'family_name', 'Marlow');
  await write(walk, 'worker', 'date_of_birth', ['2', '9', '2026']);
  await press(walk, 'Find the child');
  await arrive(walk, 'worker', 'This child is new to us', 'new-family');
  await page.getByText('If this adult is under 18').click();
  await look(tablet, 'new-family-young');
  await write(walk, 'worker', 'given_names', 'Robin');
  await write(walk, 'worker', 'adult_name', 'Kay Marlow');
  await pick(walk, 'worker', 'adult_relationship', 'mother');
  await write(walk, 'worker', 'adult_born_on', ['3', '5', '2011']);
  await press(walk, 'Start a form');
  await arrive(walk, 'worker', 'Who is here', 'people');
  expect(await page.locator('main').innerText()).toContain('Mother. 15 years old: before you hand over');
  await look(tablet, 'people-young');
  const kay: Walk = { ...walk, story: { ...RUTH, child: 'Robin', adult: 'Kay Marlow' } };
  await sayWhoIsHere(kay);
  await arrive(walk, 'worker', 'What you want to share', 'information');
  await page.goto(page.url().replace(/information$/, 'check'));
  await arrive(walk, 'worker', /^Check, explain/, 'check');
  const check = await page.locator('main').innerText();
  expect(check).toContain('Kay Marlow is under 16: their own understanding is assessed first.');
  await look(tablet, 'check-young');
  await follow(walk, 'Say how well Kay Marlow understands this decision');
  await arrive(walk, 'worker', 'How well Kay Marlow understands this decision', 'understanding');
  expect(tablet.faults).toEqual([]);
}, 90_000);
