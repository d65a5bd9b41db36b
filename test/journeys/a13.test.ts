import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CALL, LEE } from '~/app/commands/stories/a13';
import { AGENCIES } from '~/db/cast-agencies';
import { currentForm, wordingOf } from '~/forms/catalogue';
import { formatDate, londonDate } from '~/forms/values/dates';
import { addWorkingDays } from '~/forms/values/working-days';
import { endVisit, newestOfficeCopy, textAt } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import { recordAsSent } from '~/test/support/deciding-steps';
import { findTheRecord, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { preparedCouncil } from '~/test/support/prepared-council';
import { startServer } from '~/test/support/server';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { pickUp } from '~/test/support/tablet';
import {
  findTheChild,
  referenceShown,
  sayWhatTheChildThinks,
  sayWhatToShare,
  sayWhoIsHere,
  signIn,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil();

/** What Lee says on the telephone, and how he was known, on one page. */
async function takeDownTheCall(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await follow(walk, /Lee Shaw is not using the tablet/);
  await arrive(walk, 'worker', 'Lee Shaw is not using the tablet', 'taken-down');
  // What is read out stands on the page, each part; and nobody can draw or type a name for him.
  const readOut = (await page.locator('details').first().textContent()) ?? '';
  for (const { title } of Object.values(wordingOf(currentForm(), 'en-GB').informed)) expect(readOut).toContain(title);
  expect(await page.locator('canvas, [name=strokes], [name=typed-name]').count()).toBe(0);
  await tryEmpty(walk, 'Sign my statement and record what Lee Shaw said', 'taken-down');
  await pick(walk, 'worker', 'method', 'telephone');
  expect(await page.locator('main').innerText()).toContain('leave no message that says who you are');
  await write(walk, 'worker', 'number', CALL.number);
  await write(walk, 'worker', 'identity_check', CALL.identityCheck);
  await write(walk, 'worker', 'confirm_how', CALL.confirmHow);
  const card = page.getByRole('group', { name: AGENCIES.hillside.name });
  const name = await card.locator('input[type=radio]').first().getAttribute('name');
  await pick(walk, 'worker', name ?? '', 'yes');
  await write(walk, 'worker', 'exact_words', LEE.ownWords, true);
  await pick(walk, 'worker', 'how_signed', 'not_seen');
  await press(walk, 'Sign my statement and record what Lee Shaw said');
  await page.getByRole('heading', { level: 1, name: 'Form finished' }).waitFor();
}

/** How many of the tasks on the work list ask for a confirmation of what he said. */
async function confirmationsWaiting(walk: Walk): Promise<number> {
  const list = await textAt(walk, '/');
  return list.split(/Confirm in writing what Lee Shaw said, due \d+ \w+ \d{4}\t/).length - 1;
}

it('Ruby’s father answers by telephone: nothing is signed for him, and it is confirmed in writing by a safe way', async () => {
  const tablet = await council.pickUp('portrait');
  const walk: Walk = { tablet, story: LEE, careful: true };
  const { page } = tablet;
  await signIn(tablet, LEE.worker);
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  await takeDownTheCall(walk);
  // The worker writes down how the call was made (4), what was said (2) and what was seen (1); nobody used the tablet.
  expectWithinBudget(tablet.counts, { answers: 18, familyScreens: 0, familyAnswers: 0, words: 0 });
  const reference = await referenceShown(walk);
  const copies = await waitForCopies(walk);
  expect([...copies.keys()].sort()).toEqual([
    'Confirmation for Hillside Primary School',
    'Copy for Lee Shaw',
    'Office copy',
    'Ruby’s copy (Easy Read)',
  ]);
  const own = await textOfCopy(tablet, copies, 'Copy for Lee Shaw');
  expect(own).toMatch(/Agreed by telephone on \d+ \w+ \d{4} at [\d:]+[ap]m \w+, not signed\./);
  for (const words of [CALL.number, 'By signing', 'Drawn on', 'Typed on']) expect(own).not.toContain(words);
  const office = await textOfCopy(tablet, copies, 'Office copy');
  const confirmBy = formatDate(addWorkingDays(londonDate(new Date().toISOString()), 5));
  for (const fact of [
    CALL.number,
    CALL.identityCheck,
    `consent-to-share, version ${currentForm().definition.version}`,
    LEE.ownWords,
    `By ${confirmBy}: ${CALL.confirmHow}`,
    'I told Lee Shaw what we would like to share',
    'On the telephone',
    'Nobody used the tablet, and nothing was signed for them.',
  ]) {
    expect(office).toContain(fact);
  }
  expect(office).not.toContain('as it was shown');

  const { finished, childPage } = await endVisit(walk);
  const [decision = ''] = await decideAsTold(walk, childPage, LEE.decisions ?? []);
  const said = 'Lee Shaw agreed to this. By telephone, not confirmed in writing yet.';
  const decided = await page.locator('main').innerText();
  for (const words of [said, 'Public task', 'The duty applies: share']) expect(decided).toContain(words);
  const meanwhile = await textAt(walk, `${childPage}/sharing`);
  for (const words of [said, 'Share: Public task. Gareth Pritchard']) expect(meanwhile).toContain(words);
  // It goes out on that, before he has confirmed anything.
  const source = 'the register of attendance';
  await recordAsSent(walk, childPage, AGENCIES.hillside.name, { receivedBy: '', source });
  const sent = await page.locator('main').innerText();
  for (const words of [source, said]) expect(sent).toContain(words);
  const waiting = await confirmationsWaiting(walk);
  await page.goto(finished);
  await follow(walk, 'Confirm in writing what Lee Shaw said');
  await arrive(walk, 'worker', 'Confirm in writing', 'written-confirmation');
  const toConfirm = await page.locator('main').innerText();
  for (const words of [CALL.confirmHow, `It is due by ${confirmBy}.`]) expect(toConfirm).toContain(words);
  await press(walk, 'Lee Shaw has confirmed it in writing');
  await page.getByRole('heading', { level: 1, name: 'Form finished' }).waitFor();
  expect(await page.getByRole('link', { name: /^Confirm in writing/ }).count()).toBe(0);
  expect(await confirmationsWaiting(walk)).toBe(waiting - 1);
  const since = await textAt(walk, `${childPage}/sharing`);
  expect(since).toContain('Lee Shaw agreed to this.');
  expect(since).not.toContain('not confirmed');
  // What was decided stands on what was known then.
  expect(await textAt(walk, decision)).toContain(said);
  const decidedOn = await newestOfficeCopy(walk, finished);
  for (const words of ['Share: Hillside Primary School', 'not on his signature', said])
    expect(decidedOn).toContain(words);

  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  await findTheRecord({ ...walk, tablet: officer }, reference);
  const record = await officer.page.locator('main').innerText();
  expect(record).toMatch(/Said it by telephone, not signed\. Confirmed in writing on/);
  expect([...tablet.faults, ...officer.faults]).toEqual([]);
}, 120_000);

it('A13: after the day on which it was due, a confirmation that is missing is a warning', async () => {
  const tenDaysOn = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString();
  const folder = await preparedCouncil();
  const later = await startServer({ dataDir: folder, prepare: 'nothing', env: { CLOCK: tenDaysOn } });
  try {
    const tablet = await pickUp(council.browser, 'portrait', later.url, 'ten days on');
    const walk: Walk = { tablet, story: LEE, careful: true };
    await signIn(tablet, LEE.worker);
    await follow(walk, /Ruby Shaw, Confirm in writing what Lee Shaw said/);
    await arrive(walk, 'worker', 'Confirm in writing', 'written-confirmation-late');
    await tablet.page.locator('.govuk-warning-text', { hasText: 'This was due by' }).waitFor();
    expect(tablet.faults).toEqual([]);
    await tablet.context.close();
  } finally {
    await later.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
