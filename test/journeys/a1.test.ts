import { expect, it } from 'vitest';
import { addMonths, formatDate, londonDate } from '~/forms/values/dates';
import { endVisit, newestOfficeCopy, textAt } from '~/test/support/after-visit';
import { type Device, devices } from '~/test/support/browser';
import { expectWithinBudget } from '~/test/support/budget';
import { decideAsTold } from '~/test/support/decide-as-told';
import {
  answerCards,
  chooseCopy,
  confirmAndSign,
  confirmNothing,
  drawName,
  inkOn,
  reachSigning,
  readWhy,
} from '~/test/support/family-steps';
import { download, findTheRecord, readTheRecord } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { faultsOf, flatTextOf, sealReportOf } from '~/test/support/read-pdf';
import { sendAsTold } from '~/test/support/sending-steps';
import { press, type Walk } from '~/test/support/steps';
import { storyOf } from '~/test/support/story';
import type { Tablet } from '~/test/support/tablet';
import { fitsItsFrame } from '~/test/support/turning';
import {
  prepareTheForm,
  referenceShown,
  sayWhatHappened,
  signIn,
  takeTheTabletBack,
  tryAWrongPin,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil('whole');
const story = storyOf('A1');

/** With a finger on the tablet; with letters where there is no finger, and where no script runs. */
const signing = {
  portrait: 'drawn',
  landscape: 'drawn',
  narrow: 'drawn',
  keyboard: 'typed',
  withoutScript: 'typed',
} as const satisfies Partial<Record<Device, 'drawn' | 'typed'>>;

it.each(['portrait', 'landscape', 'narrow', 'keyboard', 'withoutScript'] as const)(
  'Maya’s mother signs, and weeks later the records officer finds the form: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story, careful: true };
    await signIn(tablet, story.worker, true);
    await prepareTheForm(walk, () => checkBeforeTheHandOver(walk));
    await readWhy(walk);
    await nothingIsChosenForHer(walk);
    await answerCards(walk);
    if (device === 'portrait') await signThroughATurn(walk);
    else await confirmAndSign(walk, signing[device]);
    await chooseCopy(walk);
    await tryAWrongPin(walk);
    await takeTheTabletBack(walk);
    await sayWhatHappened(walk);
    const reference = await referenceShown(walk);
    await checkCopies(tablet, await waitForCopies(walk));
    expectWithinBudget(tablet.counts);
    if (device === 'withoutScript') await shareWithBoth(walk);
    await tablet.context.close();

    const officer = await council.pickUp(device, `${device}-officer`);
    await signIn(officer, 'margaret');
    await findTheRecord({ ...walk, tablet: officer }, reference);
    await readTheRecord({ ...walk, tablet: officer });
    expect(
      faultsOf(await download(officer, officer.page.getByRole('link', { name: /Office copy|office/ }).first())),
    ).toBe('');
    expect([...tablet.faults, ...officer.faults]).toEqual([]);
    await officer.context.close();
  },
  120_000,
);

/** Her certificate was seen, Maya’s words are there, and nothing is warned of. */
async function checkBeforeTheHandOver(walk: Walk): Promise<void> {
  const main = walk.tablet.page.locator('main');
  const check = await main.innerText();
  for (const shown of ['Mother who gave birth', 'Document seen', story.childSaid]) expect(check).toContain(shown);
  expect(await main.locator('.govuk-warning-text').count()).toBe(0);
}

/** Every card is empty, she may name whom and what she does not want, and she is asked about nobody else’s information. */
async function nothingIsChosenForHer({ tablet: { page } }: Walk): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Who can we share with?' }).waitFor();
  expect(await page.locator('main input:checked').count()).toBe(0);
  const cards = await page.locator('main').innerText();
  expect(cards).toContain('Is there someone we must not tell, or something we must not share?');
  expect(cards).not.toMatch(/partner|another adult|other adult/i);
}

/**
 * Speech notes are about health, so that sharing them is more than one confirmation: every part has its basis. Then both are sent
 * what they need, and told how to keep it.
 */
async function shareWithBoth(walk: Walk): Promise<void> {
  const { finished, childPage } = await endVisit(walk);
  const { decisions = [] } = story;
  for (const decision of await decideAsTold(walk, childPage, decisions)) {
    const decided = await textAt(walk, decision);
    for (const basis of [
      'Public task (UK GDPR Art 6(1)(e)',
      'Health or social care (UK GDPR Art 9(2)(h))',
      'Openness: they were told, and said what they wish',
      'The duty applies: share',
    ]) {
      expect(decided).toContain(basis);
    }
  }
  // The council began with a form about her of which the same went out.
  const before = timesToldToDispose(await textAt(walk, `${childPage}/disclosures`));
  await sendAsTold(walk, childPage, decisions);
  const sent = await walk.tablet.page.locator('main').innerText();
  for (const { sent: told } of decisions) expect(sent).toContain(`to ${told?.receivedBy}`);
  expect(timesToldToDispose(sent)).toBe(before + 4);
  expect(sent).not.toContain('Record the decision');
  const mayShare = await textAt(walk, `${childPage}/sharing`);
  expect(mayShare).toContain(`Look again on ${formatDate(addMonths(londonDate(new Date().toISOString()), 6))}`);
  const office = await newestOfficeCopy(walk, finished);
  expect(office).toMatch(/What was decided.*Share: Larkfield Primary School.*Look at it again.*Public task/);
}

function timesToldToDispose(text: string): number {
  return text.match(/Told to review it, keep it and dispose of it securely/g)?.length ?? 0;
}

/** The tablet is turned after the drawing, and turned back: the drawing stays, larger or smaller. */
async function signThroughATurn(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await reachSigning(walk);
  await confirmNothing(walk);
  await drawName(walk);
  for (const way of [devices.landscape, devices.portrait]) {
    await page.setViewportSize(way.viewport);
    await page.waitForFunction(fitsItsFrame);
    expect(await inkOn(walk.tablet)).toBeGreaterThan(200);
  }
  walk.tablet.counts.family.answers += 1;
  await press(walk, 'Confirm and sign');
}

/** One copy for each audience, each whole, and each sealed. */
async function checkCopies(tablet: Tablet, copies: ReadonlyMap<string, string>): Promise<void> {
  expect([...copies.keys()].sort()).toEqual([
    'Confirmation for Example City Speech and Language Therapy',
    'Confirmation for Larkfield Primary School',
    'Copy for Jo Ellwood',
    'Office copy',
  ]);
  for (const [name, href] of copies) {
    const pdf = await download(tablet, tablet.page.locator(`a[href="${href}"]`));
    expect([name, faultsOf(pdf)]).toEqual([name, '']);
    expect(sealReportOf(pdf)).toContain('Signature is Valid');
    expect(sealReportOf(pdf)).toContain('Total document signed');
    const text = flatTextOf(pdf);
    for (const shown of SHOWN[name] ?? []) expect(text).toContain(shown);
  }
}

const HOW_TO_KEEP_IT = 'Review it. Keep it only as long as your own rules say. Get rid of it safely.';

/** What each copy says, whoever holds the tablet and however it is signed. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'Copy for Jo Ellwood': [
    'Larkfield Primary School days at school and days missed We tell them You said yes',
    'Larkfield Primary School speech and language notes We tell them You said yes',
    'Larkfield Primary School may tell the school’s special needs teacher',
    'Example City Speech and Language Therapy may tell the therapist’s supervisor',
    'So that Maya gets help with her speech at school',
    'We cannot take back what is already shared',
    'You can ask to see them. You can complain to us',
    'change-my-mind@council.example.org',
    'Jo Ellwood, who has parental responsibility for Maya',
    'Priya Nair, Family help practitioner, signed this on',
    'Other adults answer for themselves',
  ],
  'Office copy': [
    'Born 12 March 2019 (aged 7 on that day)',
    'Mother who gave birth (Children Act 1989 s.2)',
    'Document seen',
    'What happens to the information',
    'Who is told what',
    'Who they may tell',
    'Why so that Maya gets help',
    'Maya said she likes her speech lady',
    'They named nobody who must not be told, and nothing that must not be shared',
  ],
  'Confirmation for Larkfield Primary School': [HOW_TO_KEEP_IT, 'the school’s special needs teacher'],
  'Confirmation for Example City Speech and Language Therapy': [HOW_TO_KEEP_IT, 'the therapist’s supervisor'],
};
