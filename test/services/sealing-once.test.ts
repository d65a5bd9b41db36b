import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { now } from '~/app/services/clock.server';
import { queueFamilyCopy } from '~/app/services/document-queue.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { makeDocument } from '~/app/services/make-document.server';
import { sealJobFrom } from '~/app/services/seal-job.server';
import { fileFolder } from '~/app/services/strongbox.server';
import { listDocuments } from '~/db/documents';
import { bringJobForward, claimJob, listJobs } from '~/db/jobs';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { sealedEvents, sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

describe('sealing once', () => {
  it('holds when several workers look for work at once, and when a job is queued twice', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    await queueFamilyCopy(db, form, form.signedAt);
    const taken = await Promise.all([runDueJobs(), runDueJobs(), runDueJobs()]);
    expect(taken.reduce((all, one) => all + one, 0)).toBe(4);
    expect(await listDocuments(db, form.agreementId)).toHaveLength(4);
    expect(await sealedEvents(form.agreementId)).toBe(4);
  });

  it('holds when the machine stops between the file and its row: nothing is lost and nothing is there twice', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    const key = `seal:${form.agreementId}:family:${form.personId}:1`;
    const before = readdirSync(fileFolder()).length;
    // As far as the database can tell, a power cut: the transaction that names the file never commits.
    await sql`create trigger power_cut before insert on documents begin select raise(abort, 'power cut'); end`.execute(
      db,
    );
    await runDueJobs();
    await sql`drop trigger power_cut`.execute(db);
    expect(await listDocuments(db, form.agreementId)).toEqual([]);
    expect(await sealedEvents(form.agreementId)).toBe(0);
    expect(readdirSync(fileFolder()).length).toBe(before + 1);
    const waiting = (await listJobs(db, form.agreementId)).find(({ uniqueKey }) => uniqueKey === key);
    const lastError = 'The document could not be made. It will be tried again.';
    expect(waiting).toMatchObject({ doneAt: null, lastError });
    await bringJobForward(db, key, form.signedAt);
    await runDueJobs();
    const [document, ...more] = await listDocuments(db, form.agreementId);
    expect(more).toEqual([]);
    expect(waiting?.payload).toMatchObject({ reference: document?.reference });
    expect(await sealedEvents(form.agreementId)).toBe(1);
  });

  it('holds when a worker that was thought dead comes back after its lease', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    const late = await claimJob(db, 'late', now(), now());
    if (!late) throw new Error('Nothing to claim');
    await runDueJobs();
    expect(await listDocuments(db, form.agreementId)).toHaveLength(1);
    expect(await makeDocument(sealJobFrom(late), late)).toMatchObject({ type: 'done' });
    expect(await listDocuments(db, form.agreementId)).toHaveLength(1);
    expect(await sealedEvents(form.agreementId)).toBe(1);
  });

  it('holds when two workers hold the same job at the same time', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    const first = await claimJob(db, 'first', now(), now());
    const second = await claimJob(db, 'second', now(), now());
    if (!first || !second) throw new Error('Nothing to claim');
    expect(second.id).toBe(first.id);
    await Promise.all([first, second].map((claim) => makeDocument(sealJobFrom(claim), claim)));
    expect(await listDocuments(db, form.agreementId)).toHaveLength(1);
    expect(await sealedEvents(form.agreementId)).toBe(1);
  });
});
