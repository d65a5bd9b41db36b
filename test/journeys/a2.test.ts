import { expect, it } from 'vitest';
import { DEAN, REFERRAL_ONLY, RUTH } from '~/app/commands/stories/a2';
import { STAFF } from '~/db/cast';
import { STATUSES } from '~/forms/agreement/status-words';
import { newestOfficeCopy } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold, sayWhoWasTold } from '~/test/support/decide-as-told';
import { answerTheForm } from '~/test/support/family-steps';
import { findTheRecord, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, pick, pickLabel, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { sayWhatHappened, signIn, takeTheTabletBack, waitForCopies } from '~/test/support/worker-steps';

const council = await openCouncil('shell', '2026-11-18T10:00:00Z');

/** The form goes to Oscar's father with the same lines; nothing of what his mother said stands on any page on the way. */
async function askDean(walk: Walk): Promise<void> {
  await follow(walk, 'Ask another person');
  await arrive(walk, 'worker', 'Ask another person', 'next-person');
  await tryEmpty(walk, 'Continue', 'next-person');
  expect(await walk.tablet.page.locator('#error-summary').innerText()).toContain('court order');
  expect(await walk.tablet.page.getByLabel('Ruth Hale', { exact: true }).count()).toBe(0);
  await pickLabel(walk, 'worker', 'Dean Hale');
  await pick(walk, 'worker', 'court_order', 'no');
  await pick(walk, 'worker', 'help', 'none');
  await press(walk, 'Continue');
  await arrive(walk, 'worker', 'Check, explain, and give the tablet to Dean Hale', 'check-next');
  const check = await walk.tablet.page.locator('main').innerText();
  expect(check).toContain('so that Oscar gets help with his worries');
  expect(check).not.toMatch(/\bChange\b|said yes/);
  await press(walk, 'Sign my statement and give the tablet to Dean Hale');
}

/** CAMHS was told that his mother agreed: that is marked, and the practitioner tells them that it changed, never who said what. */
async function tellCamhsThatItChanged(walk: Walk, copiesPage: string): Promise<void> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  expect(await main.innerText()).toMatch(/Confirmation for Example City CAMHS.*\s+Superseded No longer what was said/);
  await look(walk.tablet, 'superseded');
  await page.goto(copiesPage);
  await arrive(walk, 'worker', 'Who has a copy', 'copies-superseded');
  expect(await main.innerText()).toContain('No longer what was said. Do not give it to anyone.');
  await page.goto('/');
  await follow(walk, /Tell Example City CAMHS that it changed/);
  await arrive(walk, 'worker', 'Tell Example City CAMHS that it changed', 'task-changed');
  const task = await main.innerText();
  expect(task).toContain('Nothing is confirmed to them now.');
  expect(task).not.toMatch(/Ruth|Dean|mother|father/);
  await write(walk, 'worker', 'note', 'Rang CAMHS and wrote by secure email. They delete the confirmation.', true);
  await press(walk, 'Mark as done');
  await arrive(walk, 'worker', 'Oscar Hale', 'child-after-task');
  expect(await main.innerText()).not.toContain('that it changed');
}

/** On the child’s page they differ, which is neither a yes nor a no, and what may help is offered. */
async function seeThatTheyDiffer(walk: Walk): Promise<void> {
  const main = walk.tablet.page.locator('main');
  expect(await main.innerText()).toContain(STATUSES.conflicting);
  await follow(walk, 'They differ: write your reasons');
  await arrive(walk, 'worker', 'They differ', 'disagreement');
  const offered = await main.innerText();
  for (const shown of [
    'One holder may act alone in law',
    'Ask about court orders',
    'A court can settle it: legal advice, and a specific issue order',
  ])
    expect(offered).toContain(shown);
  await follow(walk, 'Back');
  await walk.tablet.page.getByRole('heading', { level: 1, name: 'Oscar Hale' }).waitFor();
}

/**
 * The summary of the referral goes although they differ. Ruth is told at once; until Dean is, the decision says that he is to be told,
 * and his copy nothing of it. Gives the path of the decision.
 */
async function decideForOscar(walk: Walk, finished: string): Promise<string> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  const childPage = new URL(page.url()).pathname;
  const telling = [
    { who: RUTH.adult, told: 'told', by: STAFF.priya.name },
    { who: DEAN.adult, told: 'to_tell' },
  ] as const;
  const [decision = ''] = await decideAsTold(walk, childPage, [{ ...REFERRAL_ONLY, telling }]);
  const decided = await main.innerText();
  expect(decided).toContain('Agreed by Ruth Hale, not by Dean Hale');
  for (const words of [
    'Public task',
    'Health or social care',
    'They agreed',
    'Children in need (Children Act 1989 s.17)',
    'The duty applies: share',
    's.16LA',
    'Tell Dean Hale, or say why not.',
    'It has stopped nothing.',
    'Write down advice',
    'Dean Hale. To be told',
  ])
    expect(decided).toContain(words);
  expect(decided).toMatch(/Decided\s+18 November 2026 at 10:/);
  expect(decided).toMatch(/Ruth Hale\W+Told on 18 November 2026 at 10:\d\dam GMT by Priya Nair/);
  // What a manager says of it may be written down as advice; here nothing waits for it.
  expect(decided).not.toContain('safeguarding manager');
  await page.goto(`${childPage}/sharing`);
  expect(await main.innerText()).toMatch(/Share in part.*18 November 2026/);
  await page.goto(finished);
  expect([...(await waitForCopies(walk)).keys()]).toContain('Copy for Ruth Hale, version 2');
  expect(await main.innerText()).not.toContain('Copy for Dean Hale, version 2');
  return decision;
}

/** The next day Dean is told: the page and the office copy say when and by whom, and now each has a copy with the outcome. */
async function tellDeanTheNextDay(walk: Walk, decision: string, finished: string): Promise<void> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  await council.goOnTo('2026-11-19T09:30:00Z');
  await signIn(walk.tablet, 'priya');
  expect(await main.innerText()).toMatch(/Oscar Hale[\s\S]*Complete the decision about .*, due by 10:\d\dam today/);
  await sayWhoWasTold(walk, decision, { who: DEAN.adult, told: 'told', by: STAFF.priya.name });
  expect(await main.innerText()).not.toContain('Tell Dean Hale');
  expect(await main.innerText()).toMatch(TOLD_NEXT_DAY);
  const office = await newestOfficeCopy(walk, finished);
  expect(office).toMatch(/What was decided.*Share in part: Example City CAMHS.*s\.2\(7\)/);
  expect(office).toMatch(/Ruth Hale\W+Told on 18 November 2026 at 10:\d\dam GMT by Priya Nair/);
  expect(office).toMatch(TOLD_NEXT_DAY);
  expect(office).toContain('He does not want to choose between them');
  await eachReadsTheOutcome(walk);
}

const TOLD_NEXT_DAY = /Dean Hale\W+Told on 19 November 2026 at 9:3\dam GMT by Priya Nair/;

/** A newer copy for each of them: what they said themselves and what was decided, and nothing of each other or of the reasons. */
async function eachReadsTheOutcome(walk: Walk): Promise<void> {
  const copies = await waitForCopies(walk);
  const hers = await textOfCopy(walk.tablet, copies, 'Copy for Ruth Hale, version 2');
  const his = await textOfCopy(walk.tablet, copies, 'Copy for Dean Hale, version 2');
  expect(hers).toContain('You said yes. We decided to share a part of it.');
  expect(his).toContain('You said no. We decided to share a part of it all the same.');
  expect(hers).not.toMatch(/Dean|said no|all the same|label/);
  expect(his).not.toMatch(/Ruth|said yes|his nights|mother/);
  for (const copy of [hers, his]) expect(copy).not.toMatch(/s\.2\(7\)|Best interests|class teacher|slept four hours/);
}

it('Oscar’s parents differ: two wishes, two copies, nothing of one on the other’s, and nothing is blocked', async () => {
  const tablet = await council.pickUp('portrait');
  const { walk: first, reference, copies: hers } = await tell(tablet, RUTH);
  expectWithinBudget(tablet.counts);
  const walk: Walk = { ...first, story: DEAN, careful: true };
  const { page } = tablet;
  const herCopy = await textOfCopy(tablet, hers, 'Copy for Ruth Hale');
  await askDean(walk);
  await answerTheForm(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  // A second person: who they are (3), the PIN and what was seen (3) for the worker, and four answers of their own.
  expectWithinBudget(tablet.counts, { screens: 8, answers: 20, freeText: 4, familyAnswers: 8 });
  const shownToHim = await waitForCopies(walk);
  expect([...shownToHim.keys()]).toEqual(['Copy for Dean Hale']);
  const hisCopy = await textOfCopy(tablet, shownToHim, 'Copy for Dean Hale');
  expect(herCopy).toContain('On 18 November 2026 you said yes to 2');
  expect(hisCopy).toContain('On 18 November 2026 you said no to 2');
  expect([herCopy, hisCopy].filter((copy) => copy.includes('We decided'))).toEqual([]);
  expect(herCopy).not.toMatch(/Dean|label on him/);
  expect(hisCopy).not.toMatch(/Ruth|his nights/);
  const finished = page.url();

  await page.goto('/');
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();
  await page.goto(finished);
  const all = await waitForCopies(walk);
  expect([...all.keys()].sort()).toContain('Office copy, version 2');
  const office = await textOfCopy(tablet, all, 'Office copy, version 2');
  expect(office).toMatch(/They differ\. Example City CAMHS.*yes from Ruth Hale, no from Dean Hale/);
  for (const words of [
    'It blocks nothing',
    'Born 4 June 2017 (aged 9 on that day)',
    'Father named when the birth was registered',
    'Court order No',
  ])
    expect(office).toContain(words);
  await page.goto(finished);
  await tellCamhsThatItChanged(walk, finished.replace(/confirmation$/, 'copies'));
  await seeThatTheyDiffer(walk);
  const decision = await decideForOscar({ ...walk, careful: false }, finished);
  await tellDeanTheNextDay({ ...walk, careful: false }, decision, finished);

  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  await findTheRecord({ ...walk, tablet: officer }, reference);
  const record = await officer.page.locator('main').innerText();
  expect(record).toMatch(/Ruth Hale[\s\S]*\bYes\b/);
  expect(record).toMatch(/Dean Hale[\s\S]*\bNo\b/);
  expect(record).toContain('No longer what was said');
  expect([...tablet.faults, ...officer.faults]).toEqual([]);
}, 180_000);
