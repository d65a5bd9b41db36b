import { expect, it } from 'vitest';
import { a12 } from '~/app/commands/stories/a12';
import { AGENCIES } from '~/db/cast-agencies';
import { endVisit, newestOfficeCopy, textAt } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import { textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { arrive, follow, type Walk } from '~/test/support/steps';
import { prepareUpToCheck, putToPerson } from '~/test/support/who-decides-steps';
import { signIn } from '~/test/support/worker-steps';

/** What a page about what an officer authorised never says: nobody of the family said yes, and the council consents to nothing. */
const NOBODYS_YES = /they agreed|agreed to|agreement: they|consent/i;
const NO_CONSENT = 'This is no consent, and no parent’s signature';
const AUTHORISED = 'Rosalind Whitfield authorised this for the council.';

const council = await openCouncil();

it('A12: under a care order an officer authorises for the council; it is no consent, and no parent’s signature', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: a12, careful: true };
  await signIn(tablet, 'priya');
  await prepareUpToCheck(walk);
  expect(await page.locator('main').innerText()).toContain(
    'Rosalind Whitfield is expected to authorise for the council.',
  );
  await follow(walk, 'See why, or choose otherwise');
  await arrive(walk, 'worker', 'Who decides for Jayden Cole', 'who-decides');
  const why = await page.locator('main').innerText();
  expect(why).toContain('Its own yes is not consent.');
  expect(why).toMatch(/Anita Okafor: looks after the child, without parental responsibility/);
  expect(why).toMatch(/Carly Cole: holds parental responsibility; a court order stops them here/);
  const choosable = await page.locator('input[name=decider]').count();
  await follow(walk, 'Go back to the form');
  const copies = await putToPerson(walk);
  // What the officer acts by (3) and what the order says (6); who decides is looked at on a page of its own.
  expectWithinBudget(tablet.counts, { screens: 7, answers: 24, freeText: 4 });
  const office = await textOfCopy(tablet, copies, 'Office copy');
  for (const shown of [
    'Head of service',
    'EX25C00117',
    'told by telephone on 16 November',
    'needs breaks',
    NO_CONSENT,
  ]) {
    expect(office).toContain(shown);
  }
  const own = await textOfCopy(tablet, copies, 'Copy for Rosalind Whitfield');
  expect(own).toMatch(/shares parental responsibility for Jayden/);
  expect(own).toContain('Authorised for the council, as a holder of parental responsibility, by Rosalind Whitfield');
  for (const text of [own, office]) expect(text).not.toMatch(/Rosalind Whitfield holds parental responsibility/);
  expect(own).not.toMatch(/I have parental responsibility|I am .*parent|EX25C00117|limits their/);
  // Only the child could be chosen in the officer's place: not a carer, nor a parent whom an order stops.
  expect(choosable).toBe(1);
  const { finished, childPage } = await endVisit(walk);
  const decided = await decideAsTold(walk, childPage, a12.decisions ?? []);
  for (const decision of decided) {
    const words = await textAt(walk, decision);
    for (const shown of [AUTHORISED, 'Public task', 'Co-operation to improve well-being', 'The duty applies: share'])
      expect(words).toContain(shown);
    expect(words).not.toMatch(NOBODYS_YES);
  }
  const sharing = await textAt(walk, `${childPage}/sharing`);
  for (const shown of [AUTHORISED, 'Share: Public task. Priya Nair']) expect(sharing).toContain(shown);
  expect(sharing).not.toMatch(NOBODYS_YES);
  const newest = await newestOfficeCopy(walk, finished);
  for (const agency of [AGENCIES.oakbank, AGENCIES.camhs]) expect(newest).toContain(`Share: ${agency.name}`);
  const kept = await textAt(walk, finished.replace(/^\/agreements(.*)\/\w+$/, '/records$1'));
  for (const words of ['Looked after', '11 September 2091']) expect(kept).toContain(words);
  expect(tablet.faults).toEqual([]);
}, 120_000);
