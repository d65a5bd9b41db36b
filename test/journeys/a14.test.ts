import type { Response } from 'playwright-core';
import { expect, it } from 'vitest';
import { KARIM, KEPT_FROM_KARIM, SAMIRA, WHY_KEPT } from '~/app/commands/stories/a14';
import { AGENCIES } from '~/db/cast-agencies';
import { finderOf } from '~/forms/copies/protected-strings';
import { TABLES_OF_LAW, unreadCites } from '~/forms/sharing/tables-of-law';
import { childPageOf } from '~/test/support/after-visit';
import { answerTheForm } from '~/test/support/family-steps';
import { download, textOfCopy } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { flatTextOf, informationOf, objectsOf, structureOf } from '~/test/support/read-pdf';
import { arrive, follow, pick, pickLabel, press, tryEmpty, type Walk, write } from '~/test/support/steps';
import { look } from '~/test/support/tablet';
import { sayWhoAnswers } from '~/test/support/who-decides-steps';
import {
  findTheChild,
  sayWhatHappened,
  sayWhatTheChildThinks,
  sayWhatToShare,
  signIn,
  takeTheTabletBack,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil();
const ANOTHER_SCHOOL = AGENCIES.brookside.name;
const kept = finderOf([...KEPT_FROM_KARIM.flatMap(({ words }) => words), ANOTHER_SCHOOL, WHY_KEPT]);

/** Everything of a PDF that a person or a program can read. */
function everythingIn(pdf: Uint8Array): string {
  return [flatTextOf(pdf), ...informationOf(pdf).values(), structureOf(pdf), objectsOf(pdf)].join('\n');
}

/** Keeps what the server sends to a tablet: pages, headers and addresses. */
function listen(walk: Walk): () => Promise<string> {
  const sent: Promise<string>[] = [];
  const keep = (response: Response) => {
    const head = `${response.url()} ${JSON.stringify(response.headers())}`;
    sent.push(
      response
        .text()
        .then((body) => `${head} ${body}`)
        .catch(() => head),
    );
  };
  walk.tablet.page.on('response', keep);
  return async () => {
    walk.tablet.page.off('response', keep);
    return (await Promise.all(sent)).join('\n');
  };
}

async function openTheChild(walk: Walk): Promise<string> {
  const child = await childPageOf(walk);
  await walk.tablet.page.goto(child);
  return child;
}

/** One more detail is protected: nothing of it, or why, is on the page of anybody's visit. */
async function protectAnother(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await openTheChild(walk);
  expect(await page.locator('main').innerText()).toContain('7 details are kept from Karim Yusuf');
  await follow(walk, 'Protected details');
  await arrive(walk, 'worker', 'Protected details', 'protection');
  expect(await page.locator('main').innerText()).toContain('Golden rules of 2024, rule 5');
  await tryEmpty(walk, 'Protect it', 'protection');
  await pick(walk, 'worker', 'kind', 'school');
  await write(walk, 'worker', 'words', ANOTHER_SCHOOL);
  const from = page.getByRole('group', { name: 'Whom is it kept from?' }).getByLabel('Karim Yusuf', { exact: true });
  await pick(walk, 'worker', 'barred', await from.inputValue());
  await write(walk, 'worker', 'why', WHY_KEPT, true);
  await press(walk, 'Protect it');
  await page.getByText(ANOTHER_SCHOOL).first().waitFor();
  await page.goto('/');
}

/** A form that names the new school is not handed to him: the line is changed, and the rest goes on. */
async function changeTheLine(walk: Walk): Promise<void> {
  const { page, hands } = walk.tablet;
  await arrive(walk, 'worker', /^Check, explain/, 'check-protected');
  const warned = `This form names ${AGENCIES.oakbank.name}, which is protected from Karim Yusuf`;
  expect(await page.locator('main').innerText()).toContain(warned);
  await press(walk, /^Sign my statement/);
  await page.locator('#error-summary').waitFor();
  await look(walk.tablet, 'check-refused');
  await page.goto(page.url().replace(/\/check.*/, '/information'));
  await page.getByRole('heading', { level: 1, name: 'What you want to share' }).waitFor();
  await hands.choose(page.getByLabel(AGENCIES.oakbank.name, { exact: true }));
  await press(walk, 'Continue');
  await sayWhatTheChildThinks({ ...walk, careful: false });
  await page.getByRole('heading', { level: 1, name: /^Check, explain/ }).waitFor();
  expect(await page.locator('main').innerText()).not.toContain('protected from');
  await press(walk, 'Sign my statement and give the tablet to Karim Yusuf');
}

/** Nothing hides in the file: no attachment, no layer, no map or calendar, no address but that of the check, no other paper’s number. */
function hidesNothing(pdf: Uint8Array): void {
  const objects = objectsOf(pdf);
  expect(objects).not.toMatch(/EmbeddedFile|OCProperties|\/URI|\/AF"|\/Measure|\/Geo|\.ics|JavaScript/);
  const text = flatTextOf(pdf);
  expect(text.match(/https?:\S+/g)).toEqual([`${council.server.url}/verify`]);
  expect(text).not.toMatch(/[0-9a-f]{8} [0-9a-f]{8}/);
  expect(new Set(text.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}\b/g)).size).toBe(1);
}

/** Whoever receives a confirmation is told that something is protected, and to ask first: not what, and not from whom. */
async function recipientIsTold(walk: Walk): Promise<void> {
  const told = await textOfCopy(walk.tablet, await waitForCopies(walk), `Confirmation for ${AGENCIES.camhs.name}`);
  expect(told).toContain('Some details of this family are protected. Ask us before you tell anybody');
  expect(told).not.toContain(KARIM.adult);
  expect(kept(told)).toEqual([]);
}

/** What he asks to see of what is held goes the same way: it is not open before a second person has read it. */
async function askedForIsCheckedToo({ tablet: { page } }: Walk): Promise<void> {
  const made = page.locator('.govuk-summary-card', { hasText: 'Copy for a subject access request' }).getByRole('link');
  const patience = performance.now() + 15_000;
  while ((await made.count()) === 0 && performance.now() < patience) await page.reload();
  await page.goto((await made.first().getAttribute('href')) ?? '');
  await page.getByRole('heading', { level: 1, name: 'Before this copy is given' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Nobody has checked it yet');
}

/** The worker asks for the check, a second person gives it, and only then is the copy there. */
async function haveItChecked(walk: Walk, agreement: string): Promise<Uint8Array> {
  const { page } = walk.tablet;
  const copies = `/agreements/${agreement}/copies`;
  await page.goto(copies);
  expect(await page.locator('main').innerText()).toContain('nor anybody who lives with them a copy that a second');
  await follow(walk, 'What is left out, and who checks it');
  await arrive(walk, 'worker', 'Before this copy is given', 'release');
  const facts = await page.locator('main').innerText();
  for (const shown of ['Harbour House', 'A form as it was put to somebody', 'Nobody has checked it yet']) {
    expect(facts).toContain(shown);
  }
  await tryEmpty(walk, 'Ask them to check it', 'release');
  await pickLabel(walk, 'worker', 'Yvonne Baptiste');
  await press(walk, 'Ask them to check it');
  await page.getByText('Somebody else must check it, on their own sign-in.').waitFor();
  const release = page.url();
  await page.goto(release.replace(/agreements\/.*/, `documents/${release.split('/').at(-1)}`));
  expect(page.url()).toBe(release);

  const second: Walk = { ...walk, tablet: await council.pickUp('narrow', 'second person') };
  await signIn(second.tablet, 'yvonne');
  await follow(second, /^Check it/);
  await arrive(second, 'worker', 'Copies to check before they are given', 'releases');
  await second.tablet.page.goto(release);
  await arrive(second, 'worker', 'Before this copy is given', 'release-check');
  await pick(second, 'worker', 'answer', 'checked');
  await press(second, 'Record my check');
  await second.tablet.page.getByText('Checked: it may be given.').waitFor();
  expect(second.tablet.faults).toEqual([]);

  await page.goto(release);
  const link = page.getByRole('link', { name: 'Open the copy (PDF)' });
  const headers = (await page.request.get((await link.getAttribute('href')) ?? '')).headers();
  expect(headers['content-disposition']).toMatch(/^inline; filename="[0-9A-Z-]+\.pdf"$/);
  expect(kept(JSON.stringify(headers))).toEqual([]);
  return download(walk.tablet, link);
}

it('A14: the father’s copy holds nothing of where they are, and does not say that anything is left out (traps 7 and 27)', async () => {
  const tablet = await council.pickUp('portrait');
  const { page } = tablet;
  const walk: Walk = { tablet, story: { ...KARIM, recipients: ['oakbank', 'camhs'] }, careful: true };
  await signIn(tablet, 'gareth');
  await protectAnother(walk);
  await findTheChild({ ...walk, careful: false });
  await sayWhoAnswers({ ...walk, careful: false });
  await sayWhatToShare({ ...walk, careful: false });
  await sayWhatTheChildThinks({ ...walk, careful: false });
  await changeTheLine(walk);

  const his = listen(walk);
  await answerTheForm({ ...walk, story: KARIM, careful: false });
  const sent = await his();
  expect(kept(sent)).toEqual([]);
  expect(sent).toContain(AGENCIES.camhs.name);
  expect(unreadCites(TABLES_OF_LAW).filter((cite) => sent.includes(cite))).toEqual([]);
  await takeTheTabletBack(walk);
  await sayWhatHappened({ ...walk, careful: false });
  const agreement = page.url().split('/').at(-2) ?? '';
  await recipientIsTold(walk);
  await press(walk, 'End visit');
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor();

  const pdf = await haveItChecked(walk, agreement);
  expect(kept(everythingIn(pdf)).map(({ words }) => words)).toEqual([]);
  hidesNothing(pdf);
  expect(flatTextOf(pdf)).toContain(AGENCIES.camhs.name);
  expect(flatTextOf(pdf)).not.toMatch(/redact|left out|protected|for safety|withheld/i);

  const officer: Walk = { ...walk, story: SAMIRA, tablet: await council.pickUp('landscape', 'officer') };
  await signIn(officer.tablet, 'margaret');
  await officer.tablet.page.goto(`/records/${agreement}`);
  const [first] = await officer.tablet.page.locator('main h2').allInnerTexts();
  expect(first).toBe('Protection and restriction');
  await follow(officer, 'Somebody asks for a copy of what is held');
  await arrive(officer, 'worker', 'A copy of what is held', 'subject-access');
  await tryEmpty(officer, 'Make the copy', 'subject-access');
  await pickLabel(officer, 'worker', 'Karim Yusuf');
  await press(officer, 'Make the copy');
  await officer.tablet.page.getByRole('heading', { name: 'Who said what' }).waitFor();
  await askedForIsCheckedToo(officer);

  expect(kept(council.server.log())).toEqual([]);
  expect([...tablet.faults, ...officer.tablet.faults]).toEqual([]);
}, 240_000);
