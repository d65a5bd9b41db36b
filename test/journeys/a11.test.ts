import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { a11, HER_AUNT, IN_AN_EMERGENCY } from '~/app/commands/stories/a11';
import { AGENCIES } from '~/db/cast-agencies';
import { DECISION_OUTCOMES } from '~/forms/sharing/outcomes';
import { endVisit, newestOfficeCopy, textAt } from '~/test/support/after-visit';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import { download, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { answerInPolish, LIMIT, letARelativeInterpret, ringAnInterpreter } from '~/test/support/polish-steps';
import { faultsOf, textOf } from '~/test/support/read-pdf';
import type { Walk } from '~/test/support/steps';
import {
  findTheChild,
  giveTheTablet,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  signIn,
  takeTheTabletBack,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil();

it('Zofia’s mother reads and signs in Polish with an interpreter on the telephone, and her copy is in both languages', async () => {
  const tablet = await council.pickUp('portrait');
  const walk: Walk = { tablet, story: a11, careful: true };
  await signIn(tablet, a11.worker);
  await findTheChild(walk);
  await ringAnInterpreter(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  expect(await tablet.page.locator('main').innerText()).not.toContain('Państwo');
  await giveTheTablet(walk);
  await answerInPolish(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  // The language and the interpreter are five answers more, and the sister who was refused is two.
  expectWithinBudget(tablet.counts, { answers: 22 });
  const copies = await waitForCopies(walk);
  const text = async (name: string) => {
    const pdf = await download(tablet, tablet.page.locator(`a[href="${copies.get(name)}"]`));
    expect([name, faultsOf(pdf)]).toEqual([name, '']);
    keep(name, pdf);
    return textOf(pdf).replace(/\s+/g, ' ');
  };
  const family = await text('Copy for Agnieszka Nowak');
  expect(family.indexOf('Co Państwo powiedzieli')).toBeLessThan(family.indexOf('What you said about'));
  for (const words of [LIMIT, 'PL-4471', 'czeka na sprawdzenie', 'awaiting human review'])
    expect(family).toContain(words);
  const school = await text('Confirmation for Larkfield Primary School');
  expect(school).toContain(`Only like this: “${LIMIT}”`);
  const office = await text('Office copy');
  expect(office).toMatch(/Wording in Polish, version 2, awaiting human review( [0-9a-f]{8}){8}/);
  expect(office).toMatch(/Wording in English, version 2( [0-9a-f]{8}){8}/);
  for (const words of ['Interpreter PL-4471, by telephone, who said that they interpret all of it', a11.ownWords])
    expect(office).toContain(words);
  const { finished, childPage } = await endVisit(walk);
  const decided = await decideAsTold(walk, childPage, a11.decisions ?? []);
  await expectInEnglish(walk, decided, [
    `With limits: “${LIMIT}”`,
    'The duty applies: share',
    'It would not help the recipient at this time',
  ]);
  const sharing = await textAt(walk, `${childPage}/sharing`);
  for (const words of ['Share: Public task. Priya Nair', 'Do not share: Public task. Priya Nair'])
    expect(sharing).toContain(words);
  const decidedOn = await newestOfficeCopy(walk, finished);
  for (const { outcome, about, reasons } of a11.decisions ?? []) {
    expect(decidedOn).toContain(`${DECISION_OUTCOMES[outcome].label}: ${AGENCIES[about[0] ?? 'larkfield'].name}`);
    expect(decidedOn).toContain(reasons);
  }
  expect(tablet.faults).toEqual([]);
}, 120_000);

it('in an emergency her aunt interprets, with a reason and never without one; her sister does not, even then', async () => {
  const tablet = await council.pickUp('portrait', 'emergency');
  const walk: Walk = { tablet, story: IN_AN_EMERGENCY, careful: false };
  await signIn(tablet, a11.worker);
  await findTheChild(walk);
  await letARelativeInterpret(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  await giveTheTablet(walk, async () => expect(await tablet.page.locator('main').innerText()).toContain(BY_HER_AUNT));
  await answerInPolish(walk);
  await takeTheTabletBack(walk);
  await sayWhatHappened(walk);
  const copies = await waitForCopies(walk);
  expect(await textOfCopy(tablet, copies, 'Office copy')).toContain(BY_HER_AUNT);
  const hers = await textOfCopy(tablet, copies, 'Copy for Agnieszka Nowak');
  for (const words of [HER_AUNT.name, 'Tłumaczy osoba z rodziny albo przyjaciel.', 'They are a relative or a friend.'])
    expect(hers).toContain(words);
  expect(hers).not.toContain(HER_AUNT.relativeWhy);
  expect(tablet.faults).toEqual([]);
}, 60_000);

const BY_HER_AUNT = `Interpreter ${HER_AUNT.name}, in person, who said that they interpret all of it, truly. A relative or friend interpreted because: ${HER_AUNT.relativeWhy}`;

/** What was decided is the council's own record: in English, with her limit in the words that she gave. */
async function expectInEnglish(walk: Walk, decisions: readonly string[], shown: readonly string[]): Promise<void> {
  const texts: string[] = [];
  for (const decision of decisions) {
    texts.push(await textAt(walk, decision));
    expect(await walk.tablet.page.locator('html').getAttribute('lang')).toBe('en-GB');
  }
  const all = texts.join('\n');
  for (const words of shown) expect(all).toContain(words);
  expect(all.replaceAll(LIMIT, '')).not.toMatch(/[ąćęłńśźż]|Państw/i);
}

/** The documents, where PDFS names a folder for them. */
function keep(name: string, pdf: Uint8Array): void {
  const folder = process.env.PDFS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.pdf`, pdf);
}
