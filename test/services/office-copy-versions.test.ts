import { beforeAll, describe, expect, it } from 'vitest';
import { gatherCopyRecord, isOutOfDate } from '~/app/services/copy-record.server';
import { queueCorrectedOfficeCopy } from '~/app/services/document-queue.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { insertEnding } from '~/db/endings';
import { bringJobForward, listJobs } from '~/db/jobs';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { audiencesOf, sealingCouncil, textFor } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

const keyOf = (form: { readonly agreementId: string }) => `seal:${form.agreementId}:office:1`;

async function officeVersions(agreementId: string): Promise<readonly string[]> {
  return (await audiencesOf(agreementId)).filter((name) => name.startsWith('office'));
}

describe('the office copy', () => {
  it('waits 24 hours for the answers, is then sealed without them and says so, and gets a version with them', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    const job = (await listJobs(db, form.agreementId)).find(({ uniqueKey }) => uniqueKey === keyOf(form));
    expect(Date.parse(job?.runAt ?? '') - Date.parse(form.signedAt)).toBe(24 * 60 * 60 * 1000);
    await bringJobForward(db, keyOf(form), form.signedAt);
    await runDueJobs();
    expect(await textFor(form.agreementId, 'office', 1)).toContain('Sealed without the answers after the hand-back');
    await handBack(form, priya.staffId);
    await runDueJobs();
    const second = await textFor(form.agreementId, 'office', 2);
    expect(second).toContain('zz-own-words');
    expect(second).not.toContain('Sealed without the answers');
    expect(await textFor(form.agreementId, 'office', 1)).not.toContain('zz-own-words');
  });

  it('knows when the answers came in between, and holds them in its newest version whenever they came', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    const { record } = await gatherCopyRecord(db, form.signingSessionId);
    expect(await isOutOfDate(db, record, form.signingSessionId)).toBe(false);
    await bringJobForward(db, keyOf(form), form.signedAt);
    await Promise.all([runDueJobs(), handBack(form, priya.staffId)]);
    expect(await isOutOfDate(db, record, form.signingSessionId)).toBe(true);
    await runDueJobs();
    const versions = await officeVersions(form.agreementId);
    expect(await textFor(form.agreementId, 'office', versions.length)).toContain('zz-own-words');
  });

  it('gets a version that says first that the form was entered in error; what was sealed stays as it is', async () => {
    const { db, priya, staff } = council;
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    await runDueJobs();
    const first = await textFor(form.agreementId, 'office', 1);
    const ending = { kind: 'entered_in_error', reason: 'the wrong child', recordedBy: staff.tom } as const;
    await insertEnding(db, form.agreementId, { ...ending, recordedAt: form.signedAt });
    await queueCorrectedOfficeCopy(db, form.agreementId, form.signedAt);
    await queueCorrectedOfficeCopy(db, form.agreementId, form.signedAt);
    await runDueJobs();
    const second = await textFor(form.agreementId, 'office', 2);
    expect(second).toMatch(/Entered in error\. Tom Oduya marked it so on 18 November 2026.*The wrong child\./);
    expect(await textFor(form.agreementId, 'office', 1)).toBe(first);
    expect(await officeVersions(form.agreementId)).toEqual(['office 1', 'office 2']);
  });

  it('of a form entered in error before it was sealed says so itself, and nobody is told that anything was agreed', async () => {
    const { db, priya, staff } = council;
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    const ending = { kind: 'entered_in_error', reason: 'Made twice.', recordedBy: staff.tom } as const;
    await insertEnding(db, form.agreementId, { ...ending, recordedAt: form.signedAt });
    await queueCorrectedOfficeCopy(db, form.agreementId, form.signedAt);
    await runDueJobs();
    expect(await textFor(form.agreementId, 'office', 1)).toContain('Made twice.');
    expect(await audiencesOf(form.agreementId)).toEqual([`family:${form.personId} 1`, 'office 1']);
  });
});
