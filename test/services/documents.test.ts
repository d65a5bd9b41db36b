import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { faultsOf, flatTextOf, sealReportOf } from '~/test/support/read-pdf';

let db: Database;
let staff: Awaited<ReturnType<typeof import('~/app/services/demonstration.server').ensureDemonstrationStaff>>;
let priya: { readonly staffId: string; readonly teamId: string };

beforeAll(async () => {
  db = await freshCouncil({ CLOCK: '2026-11-18T15:00:00Z' });
  const { ensureDemonstrationStaff } = await import('~/app/services/demonstration.server');
  const { findAdder } = await import('~/app/services/demonstration-families.server');
  const { log } = await import('~/app/services/log.server');
  log.level = 'silent';
  staff = await ensureDemonstrationStaff();
  priya = await findAdder(staff.priya);
});

async function services() {
  const [queue, worker, documents, strongbox, form, repositories, jobs] = await Promise.all([
    import('~/app/services/document-queue.server'),
    import('~/app/services/document-worker.server'),
    import('~/app/services/documents.server'),
    import('~/app/services/strongbox.server'),
    import('~/test/support/finished-form'),
    import('~/db/documents'),
    import('~/db/jobs'),
  ]);
  return { ...queue, ...worker, ...documents, ...strongbox, ...form, ...repositories, ...jobs };
}

async function audiencesOf(agreementId: string): Promise<readonly string[]> {
  const { listDocuments } = await services();
  return (await listDocuments(db, agreementId)).map(({ audience, version }) => `${audience} ${version}`).sort();
}

async function sealedEvents(agreementId: string): Promise<number> {
  const rows = await db
    .selectFrom('audit_events')
    .select('id')
    .where('agreement_id', '=', agreementId)
    .where('type', '=', 'document_sealed')
    .execute();
  return rows.length;
}

async function textFor(agreementId: string, audience: 'office', version: number): Promise<string> {
  const { findDocumentFor, readFile } = await services();
  const document = await findDocumentFor(db, agreementId, audience, version);
  if (!document) throw new Error('There is no such document');
  return flatTextOf(await readFile(db, document.fileId));
}

describe('the documents of a finished form', () => {
  it('are sealed once each, for each reader their own, with a reference of their own', async () => {
    const { finishedForm, handBack, runDueJobs, listDocuments, readFile } = await services();
    const form = await finishedForm(priya);
    await runDueJobs();
    expect(await audiencesOf(form.agreementId)).toEqual([`family:${form.personId} 1`]);
    await handBack(form, staff.priya);
    await runDueJobs();
    const documents = await listDocuments(db, form.agreementId);
    expect(documents).toHaveLength(4);
    expect(new Set([form.reference, ...documents.map(({ reference }) => reference)]).size).toBe(5);
    expect(await sealedEvents(form.agreementId)).toBe(4);
    for (const { fileId } of documents) {
      const pdf = await readFile(db, fileId);
      expect(faultsOf(pdf)).toBe('');
      expect(sealReportOf(pdf)).toMatch(/Total document signed[\s\S]*Signature is Valid/);
    }
    expect(await runDueJobs()).toBe(0);
    expect(await listDocuments(db, form.agreementId)).toHaveLength(4);
  });

  it('keep the office’s papers from the family and the recipients, in the sealed file itself', async () => {
    const { finishedForm, handBack, runDueJobs, listDocuments, readFile } = await services();
    const form = await finishedForm(priya);
    await handBack(form, staff.priya);
    await runDueJobs();
    for (const { audience, fileId } of await listDocuments(db, form.agreementId)) {
      const pdf = await readFile(db, fileId);
      const text = `${flatTextOf(pdf)} ${Buffer.from(pdf).toString('latin1')}`;
      const isOffice = audience === 'office';
      expect(text.includes('zz-own-words')).toBe(isOffice);
      expect(text.includes('Miss Okoro')).toBe(isOffice);
      if (audience.startsWith('recipient:')) expect(text).not.toContain('Jo Ellwood');
    }
  });

  it('leave no name on the disk that can be read without the keys', async () => {
    const { config } = await import('~/app/services/config.server');
    for (const file of filesUnder(config().dataDir)) {
      const bytes = readFileSync(file);
      for (const name of ['Ellwood', 'Maya', 'Larkfield', 'Okoro']) {
        expect(bytes.includes(name), `${name} in ${path.basename(file)}`).toBe(false);
      }
    }
  });

  it('are not made for a recipient to whom nobody said yes, nor while somebody may have been pressed', async () => {
    const { finishedForm, handBack, runDueJobs } = await services();
    const no = await finishedForm(priya, {
      answers: { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'yes' } },
    });
    await handBack(no, staff.priya);
    const pressed = await finishedForm(priya);
    await handBack(pressed, staff.priya, 'pressed');
    await runDueJobs();
    expect(await audiencesOf(no.agreementId)).toEqual([`family:${no.personId} 1`, 'office 1', 'recipient:r-speech 1']);
    expect(await audiencesOf(pressed.agreementId)).toEqual([`family:${pressed.personId} 1`, 'office 1']);
  });

  it('are made findable with the first of them', async () => {
    const { finishedForm, runDueJobs } = await services();
    const form = await finishedForm(priya);
    await runDueJobs();
    const entry = await db
      .selectFrom('search_entries')
      .select('decided_on')
      .where('agreement_id', '=', form.agreementId)
      .executeTakeFirst();
    expect(entry?.decided_on).toBe('2026-11-18');
  });
});

describe('sealing once', () => {
  it('holds when several workers look for work at once, and when a job is queued twice', async () => {
    const { finishedForm, handBack, runDueJobs, queueFamilyCopy, listDocuments } = await services();
    const form = await finishedForm(priya);
    await handBack(form, staff.priya);
    await queueFamilyCopy(db, form, form.signedAt);
    const taken = await Promise.all([runDueJobs(), runDueJobs(), runDueJobs()]);
    expect(taken.reduce((all, one) => all + one, 0)).toBe(4);
    expect(await listDocuments(db, form.agreementId)).toHaveLength(4);
    expect(await sealedEvents(form.agreementId)).toBe(4);
  });

  it('holds when the machine stops between the file and its row: nothing is lost and nothing is there twice', async () => {
    const { finishedForm, runDueJobs, listDocuments, listJobs, bringJobForward, fileFolder } = await services();
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
    const [waiting] = (await listJobs(db, form.agreementId)).filter(({ uniqueKey }) => uniqueKey === key);
    expect(waiting).toMatchObject({
      doneAt: null,
      lastError: 'The document could not be made. It will be tried again.',
    });
    await bringJobForward(db, key, form.signedAt);
    await runDueJobs();
    const [document, ...more] = await listDocuments(db, form.agreementId);
    expect(more).toEqual([]);
    expect(waiting?.payload).toMatchObject({ reference: document?.reference });
    expect(await sealedEvents(form.agreementId)).toBe(1);
  });

  it('holds when a worker that was thought dead comes back after its lease', async () => {
    const { finishedForm, runDueJobs, claimJob, listDocuments } = await services();
    const { makeDocument } = await import('~/app/services/make-document.server');
    const { sealJobFrom } = await import('~/app/services/seal-job.server');
    const { now } = await import('~/app/services/clock.server');
    const form = await finishedForm(priya);
    const late = await claimJob(db, 'late', now(), now());
    if (!late) throw new Error('Nothing to claim');
    await runDueJobs();
    expect(await listDocuments(db, form.agreementId)).toHaveLength(1);
    const again = await makeDocument(sealJobFrom(late), late);
    expect(again.type).toBe('done');
    expect(await listDocuments(db, form.agreementId)).toHaveLength(1);
    expect(await sealedEvents(form.agreementId)).toBe(1);
  });
});

describe('the office copy', () => {
  it('waits 24 hours for the answers, is then sealed without them and says so, and gets a version with them', async () => {
    const { finishedForm, handBack, runDueJobs, listJobs, bringJobForward } = await services();
    const form = await finishedForm(priya);
    const key = `seal:${form.agreementId}:office:1`;
    const [job] = (await listJobs(db, form.agreementId)).filter(({ uniqueKey }) => uniqueKey === key);
    expect(Date.parse(job?.runAt ?? '') - Date.parse(form.signedAt)).toBe(24 * 60 * 60 * 1000);
    await bringJobForward(db, key, form.signedAt);
    await runDueJobs();
    expect(await textFor(form.agreementId, 'office', 1)).toContain('Sealed without the answers after the hand-back');
    await handBack(form, staff.priya);
    await runDueJobs();
    const second = await textFor(form.agreementId, 'office', 2);
    expect(second).toContain('zz-own-words');
    expect(second).not.toContain('Sealed without the answers');
    expect(await textFor(form.agreementId, 'office', 1)).not.toContain('zz-own-words');
  });

  it('is made again at once when the answers come while it is being made', async () => {
    const { finishedForm, handBack, runDueJobs, bringJobForward, claimJob, listDocuments } = await services();
    const { gatherCopyRecord, isOutOfDate } = await import('~/app/services/copy-record.server');
    const form = await finishedForm(priya);
    await bringJobForward(db, `seal:${form.agreementId}:office:1`, form.signedAt);
    const { record } = await gatherCopyRecord(db, form.signingSessionId);
    expect(await isOutOfDate(db, record, form.signingSessionId, form.agreementId)).toBe(false);
    await handBack(form, staff.priya);
    expect(await isOutOfDate(db, record, form.signingSessionId, form.agreementId)).toBe(true);
    await runDueJobs();
    expect(await claimJob(db, 'nobody', form.signedAt, form.signedAt)).toBeNull();
    const office = (await listDocuments(db, form.agreementId)).filter(({ audience }) => audience === 'office');
    expect(office.map(({ version }) => version)).toEqual([1]);
    expect(await textFor(form.agreementId, 'office', 1)).toContain('zz-own-words');
  });

  it('holds the answers in its newest version, whenever they come', async () => {
    const { finishedForm, handBack, runDueJobs, bringJobForward, listDocuments } = await services();
    const form = await finishedForm(priya);
    await runDueJobs();
    await bringJobForward(db, `seal:${form.agreementId}:office:1`, form.signedAt);
    await Promise.all([runDueJobs(), handBack(form, staff.priya)]);
    await runDueJobs();
    const office = (await listDocuments(db, form.agreementId)).filter(({ audience }) => audience === 'office');
    expect(await textFor(form.agreementId, 'office', office.length)).toContain('zz-own-words');
  });

  it('gets a version that says first that the form was entered in error; what was sealed stays as it is', async () => {
    const { finishedForm, handBack, runDueJobs, queueCorrectedOfficeCopy } = await services();
    const { insertEnding } = await import('~/db/endings');
    const form = await finishedForm(priya);
    await handBack(form, staff.priya);
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
    expect((await audiencesOf(form.agreementId)).filter((name) => name.startsWith('office'))).toEqual([
      'office 1',
      'office 2',
    ]);
  });
});

describe('a character that no font can print', () => {
  it('is named, with where it stands, and the document waits', async () => {
    const { finishedForm, runDueJobs, listDocumentProblems, ensureSealed, charactersWithoutFont } = await services();
    const form = await finishedForm(priya, { why: 'so that 𓀀 helps' });
    await runDueJobs();
    const audience = `family:${form.personId}` as const;
    const [problem] = await listDocumentProblems(form.agreementId);
    expect(problem?.audience).toBe(audience);
    expect(problem?.problem).toMatch(/𓀀 \(U\+13000\).*Why we asked you.*so that/i);
    expect(await ensureSealed(form.agreementId, audience, 0)).toMatchObject({ type: 'problem' });
    expect(await audiencesOf(form.agreementId)).toEqual([]);
    expect(charactersWithoutFont('so that 𓀀 helps')).toEqual(['𓀀']);
  });
});

describe('waiting for a copy', () => {
  it('says that it is being made, and gives it as soon as it is sealed', async () => {
    const { finishedForm, ensureSealed, startDocumentWorker, stopDocumentWorker } = await services();
    const form = await finishedForm(priya);
    const audience = `family:${form.personId}` as const;
    expect(await ensureSealed(form.agreementId, audience, 60)).toEqual({ type: 'being made' });
    startDocumentWorker();
    expect(await ensureSealed(form.agreementId, audience, 20_000)).toMatchObject({ type: 'sealed' });
    await stopDocumentWorker();
    expect(await ensureSealed(form.agreementId, 'child', 60)).toEqual({ type: 'not asked for' });
  });

  it('starts by itself when something is queued', async () => {
    const { finishedForm, handBack, listDocuments, startDocumentWorker, stopDocumentWorker } = await services();
    startDocumentWorker();
    const form = await finishedForm(priya);
    await handBack(form, staff.priya);
    await vi.waitFor(async () => expect(await listDocuments(db, form.agreementId)).toHaveLength(4), 20_000);
    await stopDocumentWorker();
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesUnder(file) : [file]));
}
