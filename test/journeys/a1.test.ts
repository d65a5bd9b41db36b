import { expect, it } from 'vitest';
import { type Device, devices } from '~/test/support/browser';
import { expectWithinBudget } from '~/test/support/budget';
import { decideToShare } from '~/test/support/deciding-steps';
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
import { faultsOf, sealReportOf } from '~/test/support/read-pdf';
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
    await prepareTheForm(walk);
    await readWhy(walk);
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
    if (device === 'withoutScript') await decideToShareWithSchool(walk);
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

/** Speech notes are about health, so that sharing them is more than one confirmation: every part has its basis. */
async function decideToShareWithSchool(walk: Walk): Promise<void> {
  const { page } = walk.tablet;
  await decideToShare(walk, page.url(), 'Larkfield Primary School', 'The school helps with her speech.');
  const decided = await page.locator('main').innerText();
  for (const basis of [
    'Public task',
    'Health or social care',
    'Agreement: they were told, and said what they wish',
    'The duty applies: share',
  ]) {
    expect(decided).toContain(basis);
  }
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
  }
}
