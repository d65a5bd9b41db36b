import { expect, it } from 'vitest';
import { ella, mia, sam } from '~/app/commands/stories/a15';
import type { Story } from '~/app/commands/stories/story';
import { newestOfficeCopy } from '~/test/support/after-visit';
import { inWords } from '~/test/support/counting';
import { decideAsTold } from '~/test/support/decide-as-told';
import { answerCards, chooseCopy, confirmAndSign, reachSigning, readWhy } from '~/test/support/family-steps';
import { download } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { faultsOf, flatTextOf, sealReportOf } from '~/test/support/read-pdf';
import { arrive, follow, pick, press, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { putToPerson } from '~/test/support/who-decides-steps';
import {
  findTheChild,
  giveTheTablet,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  sayWhoIsHere,
  signIn,
  takeTheTabletBack,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil('whole');

const DOYLES = ['Ella', 'Sam', 'Mia'];

/** What one more child of the same conversation costs at most (the journey's budget). */
const FURTHER = { worker: 4, family: 3 } as const;

it('Ella’s mother answers for Ella and for Sam in one hand-over, each with its own signature', async () => {
  const tablet = await council.pickUp('portrait');
  const walk: Walk = { tablet, story: ella, careful: true };
  const { page, counts } = tablet;
  await signIn(tablet, 'gareth');
  await findTheChild(walk);
  await sayWhoIsHere(walk);
  await sayWhatToShare(walk);
  await sayWhatTheChildThinks(walk);
  const id = (await page.waitForURL(/\/check$/).then(() => page.url())).split('/')[4] ?? '';

  const before = { worker: counts.worker.answers, family: 0 };
  await follow(walk, 'Who else in this family?');
  await arrive(walk, 'worker', 'Who else in this family?', 'siblings');
  await press(walk, 'Make these forms');
  await page.locator('#error-summary').waitFor();
  await look(tablet, 'siblings-empty');
  const samsBox = page.getByLabel(/^Sam Doyle, /);
  const sams = (await samsBox.getAttribute('value')) ?? '';
  await pick(walk, 'worker', 'child', sams);
  await pick(walk, 'worker', `order-${sams}`, 'no');
  const miasChild = (await page.getByLabel(/^Mia Doyle, /).getAttribute('value')) ?? '';
  await pick(walk, 'worker', 'child', miasChild);
  counts.worker.answers -= 1;
  await page.getByText('Add another child of this family').click();
  await look(tablet, 'siblings-ticked');
  await press(walk, 'Make these forms');
  await sayWhatTheChildThinks({ ...walk, story: sam });
  const forSam = counts.worker.answers - before.worker;
  await page.getByText('goes to the same person with this form').waitFor();
  await look(tablet, 'check-of-two');
  const samsForm = page.url().split('/')[4] ?? '';
  const mias = (await page.getByRole('link', { name: 'Mia', exact: true }).getAttribute('href'))?.split('/')[2] ?? '';
  await follow(walk, 'Ella');
  await page.getByRole('heading', { name: 'Brothers and sisters' }).waitFor();
  await giveTheTablet(walk);

  await answerFor(walk, ella);
  await confirmAndSign(walk);
  await chooseCopy(walk);
  await look(tablet, 'thanks-next');
  before.family = counts.family.answers;
  await page.goto(`/agreements/${id}`);
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  await press(walk, 'Next: Sam');
  await page.getByRole('heading', { level: 1, name: 'Sharing information about Sam' }).waitFor();
  await onlySamsForm(walk, id);
  await answerFor(walk, sam);
  await reachSigning(walk);
  counts.family.answers += 1;
  await press(walk, 'Confirm without writing my name');
  // How a copy is safe was asked once: the next page is the last one.
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor();
  const forSamToo = counts.family.answers - before.family;

  const pins = counts.worker.answers;
  await takeTheTabletBack(walk);
  await page.getByRole('heading', { level: 1, name: 'Afterwards' }).waitFor();
  await look(tablet, 'afterwards-of-two');
  for (const child of ['Ella', 'Sam']) await page.getByText(`What Siobhán Doyle said about ${child}`).waitFor();
  await sayWhatHappened(walk);
  expect(counts.worker.answers - pins).toBe(3);

  console.log(`${inWords(counts)}\nSam: worker ${forSam}, family ${forSamToo}`);
  expect(forSam).toBeLessThanOrEqual(FURTHER.worker);
  expect(forSamToo).toBeLessThanOrEqual(FURTHER.family);
  await page.goto(`/agreements/${samsForm}/confirmation`);
  const papersOfSam = await checkCopies({ ...walk, story: sam }, ['Copy for Siobhán Doyle', 'Office copy']);
  expect(papersOfSam.get('Office copy')).toContain('Martin Doyle or Siobhán Doyle is expected to decide');
  await page.goto(`/agreements/${id}/confirmation`);
  const papersOfElla = await checkCopies(walk, ['Copy for Siobhán Doyle', 'Office copy']);
  expect(papersOfElla.get('Office copy')).toContain('Siobhán Doyle is expected to decide');
  expect(papersOfElla.get('Office copy')).not.toContain('Martin');
  await decideForHerself({ ...walk, story: mia, careful: false }, mias);
  await page.goto('/');
  await press(walk, 'End visit');
  await page.getByRole('button', { name: 'End visit' }).waitFor({ state: 'detached' });
  await page.goto(`/children/${sams}/links`);
  await page.getByRole('heading', { level: 1, name: 'Records of the same risk' }).waitFor();
  await look(tablet, 'links');
  await page.goto(`/agreements/${id}/confirmation`);
  const ellas = (await page.getByRole('link', { name: 'the child’s page' }).getAttribute('href')) ?? '';
  await decideForEach(
    walk,
    new Map([
      [ella, ellas],
      [sam, `/children/${sams}`],
      [mia, `/children/${miasChild}`],
    ]),
  );
  const samsNewest = await newestOfficeCopy(walk, `/agreements/${samsForm}/confirmation`);
  expect(samsNewest).toContain('Do not share: Millbrook Surgery');
  expect(samsNewest).not.toMatch(/\b(Ella|Mia)\b/);
  await keptEachForItsOwnTime([id, samsForm, mias]);
  expect(tablet.faults).toEqual([]);
  await tablet.context.close();
}, 180_000);

/** Each record has its own reference and is kept until a day of its own, counted from that child’s birth. */
async function keptEachForItsOwnTime(forms: readonly string[]): Promise<void> {
  const officer = await council.pickUp('landscape', 'officer');
  await signIn(officer, 'margaret');
  const days: string[] = [];
  for (const form of forms) {
    await officer.page.goto(`/records/${form}`);
    const kept = officer.page.locator('.govuk-summary-list__row', { hasText: 'Kept until' });
    days.push(await kept.locator('dd').first().innerText());
  }
  expect(new Set(days).size).toBe(forms.length);
  expect(officer.faults).toEqual([]);
}

/** One conversation, and a decision on each child's page alone: nothing of a brother's or sister's stands there. */
async function decideForEach(walk: Walk, children: ReadonlyMap<Story, string>): Promise<void> {
  const { page } = walk.tablet;
  const names = [...children.keys()].map(({ child }) => child);
  for (const [story, childPage] of children) {
    const one = (story.decisions ?? []).slice(-1).map((told) => ({ ...told, about: told.about.slice(0, 1) }));
    expect(await decideAsTold({ ...walk, story, careful: false }, childPage, one)).toHaveLength(1);
    await page.goto(`${childPage}/decisions`);
    const list = await page.locator('main').innerText();
    expect(list).toContain(`${story.child} Doyle`);
    for (const other of names.filter((name) => name !== story.child)) expect(list).not.toContain(other);
  }
}

/** Mia is 15: her form has what was entered once, and she answers it herself: what was found of her understanding stands since before. */
async function decideForHerself(walk: Walk, id: string): Promise<void> {
  const { page } = walk.tablet;
  await page.goto(`/agreements/${id}/people`);
  await sayWhoIsHere(walk);
  await arrive(walk, 'worker', 'What you want to share', 'information');
  await nameABrother(walk);
  await page
    .getByText('Mia Doyle is expected to decide')
    .or(page.getByText('Mia is expected to decide'))
    .first()
    .waitFor();
  await putToPerson(walk);
  const copies = await checkCopies(walk, []);
  expect([...copies.keys()].sort()).toEqual([
    'Confirmation for Millbrook Surgery',
    'Copy for Mia Doyle',
    'Office copy',
  ]);
}

/** A paragraph that was entered for all of them names another child: it warns where, and stands only until it is put right. */
async function nameABrother(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  const check = page.url().replace(/information.*/, 'check');
  const why = `${mia.why}, and Sam at his club`;
  await write(walk, 'worker', 'why', why, true);
  await press(walk, 'Continue');
  await sayWhatTheChildThinks(walk);
  await page.getByText('“Why” names Sam. This is the form about Mia').waitFor();
  await page.goto(check.replace(/check$/, 'information'));
  await write(walk, 'worker', 'why', mia.why, true);
  await press(walk, 'Continue');
  await page.getByRole('heading', { level: 1, name: 'What Mia thinks' }).waitFor();
  await page.goto(check);
  expect(await page.locator('main').innerText()).not.toContain('This is the form about Mia');
  // The forms of one conversation lead to each other, and hold nothing of each other.
  const others = page.locator('section', { has: page.getByRole('heading', { name: 'Brothers and sisters' }) });
  expect(await others.getByRole('link').allInnerTexts()).toEqual(['Ella', 'Sam']);
}

/** The four pages of one child's form up to the signature. */
async function answerFor(walk: Walk, story: Story): Promise<void> {
  await readWhy({ ...walk, story });
  await answerCards({ ...walk, story });
}

/** A typed address, Back, a reload and a second tab show the pages of the current form alone. */
async function onlySamsForm({ tablet }: Walk, id: string): Promise<void> {
  const { page, context } = tablet;
  const sams = page.getByRole('heading', { level: 1, name: 'Sharing information about Sam' });
  for (const address of [`/agreements/${id}`, '/family/thanks', '/family/copy', '/', '/records']) {
    await page.goto(address);
    await sams.waitFor();
  }
  await page.goBack();
  await sams.waitFor();
  await page.reload();
  await sams.waitFor();
  const tab = await context.newPage();
  await tab.goto('/family/thanks');
  await tab.getByRole('heading', { level: 1, name: 'Sharing information about Sam' }).waitFor();
  expect(await tab.content()).not.toContain('Ella');
  await tab.close();
}

/** The copies of one child: each sealed, and with nothing of a brother or sister on it. Gives what each says. */
async function checkCopies(walk: Walk, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const copies = await waitForCopies(walk);
  expect([...copies.keys()]).toEqual(expect.arrayContaining([...names]));
  const others = DOYLES.filter((child) => child !== walk.story.child);
  const texts = new Map<string, string>();
  for (const [name, href] of copies) {
    const pdf = await download(walk.tablet, walk.tablet.page.locator(`a[href="${href}"]`));
    expect([name, faultsOf(pdf)]).toEqual([name, '']);
    expect(sealReportOf(pdf)).toContain('Signature is Valid');
    const text = flatTextOf(pdf);
    expect([name, others.filter((other) => new RegExp(`\\b${other}\\b`).test(text))]).toEqual([name, []]);
    texts.set(name, text);
  }
  return texts;
}
