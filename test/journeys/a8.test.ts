import { expect, it } from 'vitest';
import { URGENT } from '~/app/commands/stories/a8';
import type { Story } from '~/app/commands/stories/story';
import { download } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf } from '~/test/support/read-pdf';
import { arrive, follow, pick, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { look, type Tablet } from '~/test/support/tablet';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil('whole');

/** The fields of an urgent share are no plain form's: only the tablet is used. */
const walkOn = (tablet: Tablet, careful: boolean): Walk => ({ tablet, careful, story: {} as Story });

/** A time so many minutes ago, as somebody in England writes it. */
function timeBefore(minutes: number): string {
  const at = new Date(Date.now() - minutes * 60_000);
  return at.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
}

const textOf = ({ tablet }: Walk) => tablet.page.locator('main').innerText();

/** The next day: why nobody was asked (E1), the basis, and why nobody was told (E3), each on its own page. */
async function complete(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const decision = page.url();
  await follow(walk, 'Complete this decision: write down what was missing');
  await page.getByRole('heading', { level: 1, name: 'Complete this decision' }).waitFor();
  await look(walk.tablet, 'urgent-complete');
  await write(walk, 'worker', 'first_known', ['17', '11', '2026']);
  await pick(walk, 'worker', 'not_asked', 'risk_to_child');
  for (const [question, answer] of [
    ['article6', 'e'],
    ['duty16la', 'applies_share'],
  ] as const) {
    for (const choice of await page.locator(`input[name^="${question}-"][value="${answer}"]`).all()) {
      await walk.tablet.hands.choose(choice);
    }
  }
  await press(walk, 'Record this decision');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  expect(await textOf(walk)).not.toContain('Say why nobody was asked');
  expect(await textOf(walk)).not.toContain('on what lawful basis');
  for (const who of [URGENT.police, URGENT.dutyTeam]) {
    await follow(walk, `After it was sent to ${who}`);
    await page.getByRole('heading', { level: 1, name: 'After it was sent' }).waitFor();
    expect(await textOf(walk)).toContain('Not known yet whether they were told how to keep it');
    await pick(walk, 'worker', 'was_told', 'told');
    await press(walk, 'Record whether they know');
    await page.getByText(/^Told to review it/).waitFor();
    await look(walk.tablet, 'urgent-recipient-knows');
    await page.goto(decision);
  }
  await page.goto(`${decision}/telling`);
  await pick(walk, 'worker', 'who', 'somebody_else');
  await write(walk, 'worker', 'who_else', 'Layla’s parents');
  await pick(walk, 'worker', 'told', 'not_told');
  await pick(walk, 'worker', 'reason', 'risk_to_child');
  await write(walk, 'worker', 'look_again', ['18', '5', '2027']);
  await press(walk, 'Record this');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  expect(await textOf(walk)).toContain('Not told: Telling them would put the child at risk');
  expect(await textOf(walk)).toContain('To look at again on 18 May 2027');
}

/** The decision on paper: the only one that there is of it, and not for the family. */
async function paperOf({ tablet }: Walk): Promise<string> {
  return flatTextOf(await download(tablet, tablet.page.getByRole('link', { name: /on paper, for the office/ })));
}

it('Layla may be flown out tonight: two calls are written down late, and everything else is asked for within a day', async () => {
  const tablet = await council.pickUp('portrait');
  const walk = walkOn(tablet, true);
  const { page } = tablet;
  await signIn(tablet, 'priya');
  await follow(walk, 'Layla Aziz');
  await page.getByRole('heading', { level: 1, name: 'Layla Aziz' }).waitFor();
  expect(await textOf(walk)).toContain('There is no form about this child yet');
  await follow(walk, 'Urgent: share now');
  await arrive(walk, 'worker', 'Urgent: share now', 'urgent-share');
  for (const words of ['999', '01632 960104', 'This record is not the referral: ring them']) {
    expect(await textOf(walk)).toContain(words);
  }
  await tryEmpty(walk, 'Record it', 'urgent-share');
  await write(walk, 'worker', 'to', URGENT.police);
  await write(walk, 'worker', 'what', URGENT.what, true);
  await write(walk, 'worker', 'why', URGENT.why, true);
  await tablet.hands.press(page.getByText('It was earlier, or you told several people'));
  await write(walk, 'worker', 'time', timeBefore(51));
  await pick(walk, 'worker', 'channel', 'telephone');
  await write(walk, 'worker', 'to-2', URGENT.dutyTeam);
  await write(walk, 'worker', 'time-2', timeBefore(45));
  await look(tablet, 'urgent-share-late');
  await press(walk, 'Record it');
  await arrive(walk, 'worker', 'It is recorded', 'urgent-share-recorded');
  expect(await textOf(walk)).toContain('Late entry: recorded');
  // Trap 6: a shared tablet shows no name in its tab.
  expect(await page.title()).not.toMatch(/Layla|Aziz/);

  await follow(walk, 'Complete it now');
  await page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  await look(tablet, 'urgent-decision');
  const decision = await textOf(walk);
  for (const missing of ['Say why nobody was asked', 'on what lawful basis', 'Say whether the family was told']) {
    expect(decision).toContain(missing);
  }
  expect(decision).toContain('A safeguarding manager has not looked at it yet');
  for (const who of [URGENT.police, URGENT.dutyTeam]) expect(decision).toContain(`, to ${who}. Telephone.`);
  expect(await page.title()).not.toMatch(/Layla|Aziz/);
  const urgentDecision = page.url();
  await page.goto('/');
  expect(await page.getByRole('row').nth(1).innerText()).toMatch(/Layla Aziz\s+Complete the decision about/);
  await page.goto(urgentDecision);

  await complete(walk);

  const tom = walkOn(await council.pickUp('landscape', 'manager'), false);
  await signIn(tom.tablet, 'tom');
  await tom.tablet.page.goto(`${urgentDecision}/review`);
  await pick(tom, 'worker', 'verdict', 'agree');
  await write(
    tom,
    'worker',
    'words',
    'The calls were right. Nobody of the family is told before the police agree.',
    true,
  );
  await press(tom, 'Record what I say');
  await tom.tablet.page.getByRole('heading', { level: 1, name: /^Share: / }).waitFor();
  expect(await textOf(tom)).not.toContain('Still to be written down');

  await page.goto(urgentDecision);
  const paper = await paperOf(walk);
  for (const words of ['Not for the family', 'About Layla Aziz', 'A late entry', URGENT.police, URGENT.why]) {
    expect(paper).toContain(words);
  }
  expect(paper).not.toContain('Still to be written down');

  await page.goto('/');
  await follow(walk, 'Layla Aziz');
  expect(await textOf(walk)).toContain('There is no form about this child yet');
  await follow(walk, 'Show the family what was sent');
  await follow(walk, 'Layla Aziz');
  await arrive(walk, 'worker', 'What has been sent', 'sent-to-family');
  expect(await textOf(walk)).toContain('There is nothing on your list today.');
  expect(await textOf(walk)).not.toContain('Police');
  await page.goBack();
  await follow(walk, 'Back');
  await follow(walk, 'Record what you sent');
  await page.getByRole('heading', { level: 1, name: 'Record what you sent' }).waitFor();
  await look(tablet, 'disclosures');
  expect(await textOf(walk)).toContain(URGENT.dutyTeam);
  expect(tablet.faults).toEqual([]);
}, 120_000);

it('an urgent share takes four fields on one page, and less than 20 seconds of typing, without a script (trap 2)', async () => {
  const tablet = await council.pickUp('withoutScript');
  const walk = walkOn(tablet, false);
  await signIn(tablet, 'priya');
  const begun = performance.now();
  await follow(walk, 'Urgent: share now');
  await arrive(walk, 'worker', 'Urgent: share now', 'urgent-share');
  await write(walk, 'worker', 'child', URGENT.typed);
  await write(walk, 'worker', 'to', URGENT.police);
  await write(walk, 'worker', 'what', URGENT.what, true);
  await write(walk, 'worker', 'why', URGENT.why, true);
  const { answers, screens } = tablet.counts.worker;
  await press(walk, 'Record it');
  await tablet.page.getByRole('heading', { level: 1, name: 'It is recorded' }).waitFor();
  const seconds = (performance.now() - begun) / 1000;
  console.log(`A8: ${answers} fields, ${screens.size} page, ${seconds.toFixed(1)} s`);
  expect(answers).toBeLessThanOrEqual(4);
  expect(screens.size).toBe(1);
  expect(seconds).toBeLessThan(20);
  expect(tablet.faults).toEqual([]);
}, 60_000);
