import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { AFTER_IT, SHARED_IN_JULY, TAKEN_BACK } from '~/app/commands/stories/a10';
import { childPageOf, endVisit, newestOfficeCopy } from '~/test/support/after-visit';
import { inWords } from '~/test/support/counting';
import { decideAsTold } from '~/test/support/decide-as-told';
import { recordAsSent } from '~/test/support/deciding-steps';
import { download, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf } from '~/test/support/read-pdf';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look, type Tablet } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil('shell', '2026-07-02T09:00:00Z');

it('Kezia’s mother rings to take the school’s part back: one page, at most four answers, and nothing is lost', async () => {
  const july = await council.pickUp('landscape');
  const { walk: inJuly, copies } = await tell(july, storyOf('A9'));
  const asSigned = await textOfCopy(july, copies, 'Copy for Denise Grant');
  const { finished, childPage } = await endVisit(inJuly);
  await decideAsTold(inJuly, childPage, [SHARED_IN_JULY]);
  await recordAsSent(inJuly, childPage, TAKEN_BACK.school, SHARED_IN_JULY.sent);

  await council.goOnTo('2026-11-18T10:30:00Z');
  const tablet = await council.pickUp('portrait', 'a10');
  const walk: Walk = { tablet, story: storyOf('A9'), careful: true };
  const { page } = tablet;
  await signIn(tablet, 'priya');
  const child = await childPageOf(walk);
  await page.goto(`${child}/withdrawal`);
  await arrive(walk, 'worker', 'Somebody no longer agrees', 'withdrawal');
  await tryEmpty(walk, 'Record that they no longer agree', 'withdrawal');
  await takeTheSchoolsPartBack(walk);
  console.log(inWords(tablet.counts));
  expect(tablet.counts.worker.screens.size).toBe(1);
  expect(tablet.counts.worker.answers).toBeLessThanOrEqual(4);

  await page.getByRole('heading', { level: 1, name: 'Denise Grant no longer agrees' }).waitFor();
  expect(page.url()).toMatch(/\/withdrawals\/[0-9a-f-]{36}$/);
  await look(tablet, 'taken-back');
  const taken = page.url();
  const main = await page.locator('main').innerText();
  expect(main).toContain('By telephone, 18 November 2026 at 10:3');
  expect(main).toContain('Hillside Primary School: in your list of things to do');
  expect(main).toMatch(/Feelings and behaviour.*2 July 2026/s);
  expect(main).not.toContain('Millbrook Surgery');
  expect(main).not.toMatch(/sign (it )?again/i);
  await sayThatThereIsNoOtherBasis(walk);
  await decideAsTold(walk, child, [AFTER_IT]);
  const decided = await page.locator('main').innerText();
  for (const words of [
    'took it back on 18 November 2026. There is no agreement to rely on',
    'It would not help the recipient at this time',
  ])
    expect(decided).toContain(words);
  await page.goto(`${child}/disclosures`);
  await follow(walk, TAKEN_BACK.school);
  await page.getByText('Some lines have no yes to rely on').waitFor();
  await page.goto(taken);

  const receipt = await receiptOf(tablet, taken);
  expect(receipt).toContain('On 18 November 2026 you told us that you no longer agree');
  expect(receipt).toContain(TAKEN_BACK.words);
  expect(receipt).toContain('Hillside Primary School');
  expect(receipt).toMatch(/What we shared before.*2 July 2026.*feelings and behaviour/);
  expect(receipt).toContain('We will stop, or tell you why we must still share');
  expect(receipt).not.toContain('Millbrook');
  expect(receipt).not.toContain('nother lawful basis');

  await follow(walk, 'Record who received it');
  await page.getByRole('heading', { level: 1, name: 'Who has a copy' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Receipt for Denise Grant');
  const confirmation = page.getByRole('row', { name: /Confirmation for Hillside Primary School/ });
  expect(await confirmation.first().innerText()).toContain('Superseded');
  const hers = page.getByRole('row', { name: /Copy for Denise Grant/ });
  expect(await hers.first().innerText()).toMatch(
    /Superseded All that was agreed in it was taken back on 18 November 2026/,
  );
  expect(await page.getByRole('row', { name: /Receipt for Denise Grant/ }).innerText()).not.toContain('Superseded');
  expect(await textOfCopy(tablet, copies, 'Copy for Denise Grant')).toBe(asSigned);

  await page.goto(`${child}/sharing`);
  const now = await page.locator('main').innerText();
  expect(now).toContain('Do not share: Public task. Priya Nair, 18 November 2026');
  expect(now).toContain('Taken back');
  expect(now).toContain('From 2 July 2026 until 18 November 2026.');
  await page.goto(`${child}/sharing?on=17+11+2026`);
  expect(await page.locator('main').innerText()).not.toContain('Taken back');

  await page.goto('/');
  expect(await page.locator('main').innerText()).toContain('Tell Hillside Primary School to stop');
  const office = await newestOfficeCopy(walk, finished);
  const marked = page.getByRole('listitem').filter({ hasText: 'Superseded' });
  const names = (await marked.allInnerTexts()).join();
  for (const name of ['Copy for Denise Grant', 'Office copy (']) expect(names).toContain(name);
  for (const words of ['Do not share: Hillside Primary School', AFTER_IT.reasons, 'Is there another lawful basis? No.'])
    expect(office).toContain(words);
  expect([...july.faults, ...tablet.faults]).toEqual([]);
}, 180_000);

/** Who, what and how: the person is the only one who could, and when is now. */
async function takeTheSchoolsPartBack(walk: Walk): Promise<void> {
  const { page, hands } = walk.tablet;
  const school = page.getByLabel(`Everything with ${TAKEN_BACK.school}`, { exact: true });
  await hands.choose(school);
  walk.tablet.counts.worker.answers += 1;
  await pick(walk, 'worker', 'channel', 'telephone');
  await write(walk, 'worker', 'words', TAKEN_BACK.words, true);
  await press(walk, 'Record that they no longer agree');
}

async function sayThatThereIsNoOtherBasis(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await pick(walk, 'worker', 'another_basis', 'no');
  await press(walk, 'Save');
  await page.getByText('No: we stop.').waitFor();
}

async function receiptOf(tablet: Tablet, taken: string): Promise<string> {
  const { page } = tablet;
  const link = page.getByRole('link', { name: 'Receipt (PDF)' });
  const patience = performance.now() + 30_000;
  while ((await link.count()) === 0) {
    if (performance.now() > patience) throw new Error('The receipt is not sealed after half a minute.');
    await page.waitForTimeout(300);
    await page.goto(taken);
  }
  const bytes = await download(tablet, link);
  if (process.env.RECEIPT) writeFileSync(process.env.RECEIPT, bytes);
  return flatTextOf(bytes);
}
