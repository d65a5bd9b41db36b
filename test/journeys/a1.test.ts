import { expect, it } from 'vitest';
import { findStory } from '~/app/commands/stories/index';
import type { Device } from '~/test/support/browser';
import { inWords } from '~/test/support/counting';
import { answerTheForm } from '~/test/support/family-steps';
import { download, findTheRecord } from '~/test/support/officer-steps';
import { openCouncil } from '~/test/support/open-council';
import { faultsOf, flatTextOf, sealReportOf } from '~/test/support/read-pdf';
import type { Walk } from '~/test/support/steps';
import {
  prepareTheForm,
  referenceShown,
  sayWhatHappened,
  signIn,
  takeTheTabletBack,
  waitForCopies,
} from '~/test/support/worker-steps';

const council = await openCouncil();
const story = findStory('A1');
if (!story) throw new Error('There is no story A1.');

const devices: readonly Device[] = ['portrait', 'withoutScript'];

it.each(devices)(
  'Maya’s mother signs, and the records officer finds it: %s',
  async (device) => {
    const tablet = await council.pickUp(device);
    const walk: Walk = { tablet, story, careful: true };
    await signIn(tablet, story.worker, true);
    await prepareTheForm(walk);
    await answerTheForm(walk, device === 'portrait' ? 'drawn' : 'typed');
    await takeTheTabletBack(walk);
    await sayWhatHappened(walk);
    const copies = await waitForCopies(walk);
    const reference = await referenceShown(walk);
    console.log(inWords(tablet.counts));
    expect([...copies.keys()].sort()).toHaveLength(4);
    for (const [name, href] of copies) {
      const pdf = await download(tablet, tablet.page.locator(`a[href="${href}"]`));
      expect([name, faultsOf(pdf)]).toEqual([name, '']);
      expect(sealReportOf(pdf)).toContain('Signature is Valid');
      expect(sealReportOf(pdf)).toContain('Total document signed');
    }
    await tablet.context.close();
    const officer = await council.pickUp(device, `${device}-officer`);
    await signIn(officer, 'margaret');
    await findTheRecord({ ...walk, tablet: officer }, reference);
    expect([...tablet.faults, ...officer.faults]).toEqual([]);
  },
  120_000,
);
