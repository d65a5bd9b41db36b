import { expect, it } from 'vitest';
import type { Story } from '~/app/commands/stories/story';
import { answerCards, chooseCopy, confirmAndSign, readWhy } from '~/test/support/family-steps';
import { download, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf } from '~/test/support/read-pdf';
import { press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import { look } from '~/test/support/tablet';
import { tell } from '~/test/support/whole-story';
import { prepareTheForm, signIn, takeTheTabletBack } from '~/test/support/worker-steps';

const council = await openCouncil();
const unsure: Story = { ...storyOf('A1'), choices: ['not_sure', 'not_sure'], signing: 'unsigned', copy: 'none' };

it('Jo is not sure yet and finishes without signing: that is an answer, and no recipient is told', async () => {
  const tablet = await council.pickUp('portrait');
  const { copies } = await tell(tablet, unsure);
  expect([...copies.keys()].sort()).toEqual(['Copy for Jo Ellwood', 'Office copy']);
  const family = await textOfCopy(tablet, copies, 'Copy for Jo Ellwood');
  expect(family).toMatch(/you did not say yes or no/);
  expect(family).toContain('You were not sure yet about 4');
  expect(family).toContain('did not sign');
  expect(family).not.toMatch(/you said (yes|no)/i);
  expect(tablet.faults).toEqual([]);
}, 60_000);

it('Jo wants to think: she takes a copy home, nothing is recorded as a no, and the form waits', async () => {
  const tablet = await council.pickUp('portrait');
  const walk: Walk = { tablet, story: storyOf('A1'), careful: true };
  const { page } = tablet;
  await signIn(tablet, 'priya');
  await prepareTheForm({ ...walk, careful: false });
  await page.getByRole('heading', { level: 1, name: /^Sharing information about/ }).waitFor();
  await press(walk, 'I want to think about it');
  await page.getByRole('heading', { level: 1, name: 'Take your time' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Nothing has been decided. You have not said no.');
  await look(tablet, 'think');
  await takeTheTabletBack(walk);
  await page.getByText('nothing counts as a no').waitFor();
  await look(tablet, 'family-has-it');
  const takeHome = await download(
    tablet,
    page.getByRole('button', { name: /take home/ }).or(page.getByRole('link', { name: /take home/ })),
  );
  expect(flatTextOf(takeHome)).toContain('Nothing has been decided. You have not said no.');
  const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(await page.locator('main').innerText())?.[0] ?? 'none';

  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  await officer.page.getByLabel('Reference', { exact: false }).fill(reference);
  await press({ ...walk, tablet: officer }, 'Search');
  await officer.page.getByRole('heading', { level: 1, name: /Nothing|No record/ }).waitFor();
  await look(officer, 'nothing-found');

  await press(walk, 'Give this tablet to the family');
  await page.getByRole('heading', { level: 1, name: /^Sharing information about/ }).waitFor();
  expect([...tablet.faults, ...officer.faults]).toEqual([]);
}, 60_000);

it('Jo stops to talk in the middle: what she chose is kept, and she goes on by herself', async () => {
  const tablet = await council.pickUp('portrait');
  const walk: Walk = { tablet, story: storyOf('A1'), careful: false };
  const { page, hands } = tablet;
  await signIn(tablet, 'priya');
  await prepareTheForm(walk);
  await readWhy(walk);
  await hands.choose(page.locator('input[value=no]').first());
  await press(walk, 'Stop, I want to talk');
  await page.getByRole('heading', { level: 1, name: 'You can talk now' }).waitFor();
  await look(tablet, 'pause');
  await press(walk, 'Go on with the form');
  await press(walk, 'Go on');
  await page.getByRole('heading', { level: 1, name: 'Who can we share with?' }).waitFor();
  expect(await page.locator('input:checked').count()).toBe(1);
  expect(await page.locator('input[value=no]').first().isChecked()).toBe(true);
  await answerCards(walk);
  await confirmAndSign(walk);
  await chooseCopy(walk);
  expect(tablet.faults).toEqual([]);
}, 60_000);
