import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { giveBack } from '~/app/services/hand-over.server';
import { addPaper, listPaperPages, openPaper } from '~/app/services/papers.server';
import type { Worker } from '~/app/services/proposals.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import {
  answered,
  confirm,
  councilWithFamilies,
  countRows,
  eventsOf,
  filledForm,
  formWithFamily,
  UNSIGNED,
  value,
  workerBehind,
  workerOf,
} from '~/test/support/visit-steps';

const notVisiting = (worker: Worker) => ({ ...worker, visitChildId: null });
const photograph = (grey: number) =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .jpeg()
    .toBuffer();

let db: Database;
let priya: Worker;
let agreementId: string;

beforeAll(async () => {
  db = await councilWithFamilies();
  const given = await formWithFamily(await workerOf('priya'));
  agreementId = given.agreementId;
  value(await confirm(await answered(given.form, ['yes', 'no']), UNSIGNED));
  priya = await workerBehind(value(await giveBack(given.httpSessionId, DEMONSTRATION_PIN)).cookie);
});

describe('a photograph of a paper form', () => {
  it('is kept with its agreement, encrypted, with an event, and opens for who may read office papers', async () => {
    value(await addPaper(notVisiting(priya), agreementId, await photograph(200)));
    const [page] = await listPaperPages(notVisiting(priya), agreementId);
    const opened = value(await openPaper(notVisiting(priya), page?.id ?? ''));
    expect((await sharp(opened).metadata()).format).toBe('jpeg');
    expect(await eventsOf(db, agreementId)).toEqual(expect.arrayContaining(['paper_added', 'paper_viewed']));
  });

  it('sent twice is kept once', async () => {
    const before = await countRows(db, ['papers', 'stored_files', 'audit_events']);
    value(await addPaper(notVisiting(priya), agreementId, await photograph(200)));
    expect(await countRows(db, ['papers', 'stored_files', 'audit_events'])).toEqual(before);
  });

  it('is not there for another team, in a visit to another family, or for an administrator', async () => {
    const [page] = await listPaperPages(notVisiting(priya), agreementId);
    const strangers = [
      notVisiting(await workerOf('gareth')),
      { ...priya, visitChildId: 'another-child' },
      { ...notVisiting(priya), role: 'administrator' as const },
    ];
    for (const stranger of strangers) {
      expect(await listPaperPages(stranger, agreementId)).toEqual([]);
      expect((await openPaper(stranger, page?.id ?? '')).type).toBe('missing');
      expect((await addPaper(stranger, agreementId, await photograph(100))).type).toBe('missing');
    }
  });

  it('is not taken for a draft, nor what is no picture', async () => {
    const draft = await filledForm(await workerOf('priya'));
    expect((await addPaper(notVisiting(priya), draft, await photograph(90))).type).toBe('missing');
    const refused = await addPaper(notVisiting(priya), agreementId, Buffer.from('%PDF-1.7 and nothing more'));
    expect(refused).toEqual({ type: 'refused', reasons: ['cannot be read'] });
  });

  it('that is not there is missing', async () => {
    expect((await openPaper(notVisiting(priya), 'nothing')).type).toBe('missing');
  });
});
