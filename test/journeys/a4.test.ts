import { expect, it } from 'vitest';
import { a4 } from '~/app/commands/stories/a4';
import { addMonths, formatDate, londonDate } from '~/forms/values/dates';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, press, type Walk, write } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson, sayHowWellTheyUnderstand } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

const council = await openCouncil('whole');

/** From the finished form to the child's page, and by the task to what was found the first time. */
async function lookAgainAtUnderstanding(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  const finished = page.url();
  await page.goto('/');
  await press(walk, 'End visit');
  await arrive(walk, 'worker', 'Your work', 'home-after');
  await page.goto(finished);
  await follow(walk, 'Tyler Booth: the child’s page');
  await arrive(walk, 'worker', 'Tyler Booth', 'child');
  const toDo = page.getByRole('link', { name: 'Look again at how well Tyler Booth understands' });
  const waiting = await toDo.count();
  await follow(walk, 'Look again at how well Tyler Booth understands');
  await arrive(walk, 'worker', 'Look again at how well Tyler Booth understands', 'task-look-again');
  await follow(walk, 'Look again');
  await arrive(walk, 'worker', 'How well Tyler understands this decision', 'understanding-again');
  await page
    .getByText(/^What was found on/)
    .first()
    .click();
  const before = await main.innerText();
  for (const shown of ['Does not understand well enough', 'He cannot weigh what a yes or a no would do'])
    expect(before).toContain(shown);
  await page.goBack();
  await write(
    walk,
    'worker',
    'note',
    'Met Tyler with his Easy Read book. He weighs it a little more; again in spring.',
    true,
  );
  await press(walk, 'Mark as done');
  await arrive(walk, 'worker', 'Tyler Booth', 'child-after');
  // The form about him that the council began with has a task of its own.
  expect(await toDo.count()).toBe(waiting - 1);
}

/** On Pat's yes, and with what Tyler shook his head at weighed: two decisions, neither of which goes against anybody. */
async function decideForTyler(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const main = page.locator('main');
  const childPage = new URL(page.url()).pathname;
  const decided = await decideAsTold({ ...walk, careful: false }, childPage, a4.decisions ?? []);
  for (const decision of decided) {
    await page.goto(decision);
    const text = await main.innerText();
    expect(text).toMatch(/Pat Booth (agreed|said yes)/);
    for (const basis of ['Public task', 'The duty applies: share']) expect(text).toContain(basis);
    expect(text).not.toMatch(/Kelly|Why it goes against|Still to be written down/);
  }
}

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
  const copies = await putToPerson(walk);
  // Easy Read is one answer more, what the order says is seven. Understanding is assessed: seven answers with what they rest on (14),
  // what was found (5), when next.
  expectWithinBudget(tablet.counts, { screens: 8, answers: 43, freeText: 15 });
  // Nobody asks his birth mother to sign as well: nothing of hers is missing, and no copy is hers.
  expect(await page.locator('main').innerText()).not.toContain('Kelly');
  const office = await textOfCopy(tablet, copies, 'Office copy');
  for (const shown of [
    'Special guardian (Children Act 1989 s.14C)',
    'Document seen',
    'A special guardianship order for Pat Booth. It was seen',
    'A special guardian may act without the other holders',
    'Easy Read',
    'Two visits with the Easy Read pages',
    'shook his head',
    'Does not understand well enough',
    `Look again ${formatDate(again)}`,
  ]) {
    expect(office).toContain(shown);
  }
  const family = await textOfCopy(tablet, copies, 'Copy for Pat Booth');
  expect(family).toContain('Pat Booth, who has parental responsibility for Tyler. Drawn on our tablet');
  expect(family).not.toMatch(/shook his head|understand well enough|Kelly/);
  const own = await textOfCopy(tablet, copies, 'Tyler’s copy (Easy Read)');
  for (const shown of ['Pat Booth said yes.', 'how you are getting on with learning', 'If you change your mind'])
    expect(own).toContain(shown);
  expect(own).not.toMatch(/shook his head|understand well enough|Kelly|Special guardian/);
  await lookAgainAtUnderstanding(walk);
  await decideForTyler(walk);
  expect(tablet.faults).toEqual([]);
}, 180_000);
