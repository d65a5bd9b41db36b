import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { config } from '~/app/services/config.server';
import { runDueJobs, startDocumentWorker, stopDocumentWorker } from '~/app/services/document-worker.server';
import { charactersWithoutFont, ensureSealed, listDocumentProblems } from '~/app/services/documents.server';
import { readFile } from '~/app/services/strongbox.server';
import { listDocuments } from '~/db/documents';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { faultsOf, flatTextOf, sealReportOf } from '~/test/support/read-pdf';
import { audiencesOf, sealedEvents, sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

describe('the documents of a finished form', () => {
  it('are sealed once each, for each reader their own, with a reference of their own', async () => {
    const { db, priya } = council;
    const form = await finishedForm(priya);
    await runDueJobs();
    expect(await audiencesOf(form.agreementId)).toEqual([`family:${form.personId} 1`]);
    await handBack(form, priya.staffId);
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
    const { db, priya } = council;
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    await runDueJobs();
    for (const { audience, fileId } of await listDocuments(db, form.agreementId)) {
      const pdf = await readFile(db, fileId);
      const text = `${flatTextOf(pdf)} ${Buffer.from(pdf).toString('latin1')}`;
      const isOffice = audience === 'office';
      expect(text.includes('zz-own-words')).toBe(isOffice);
      expect(text.includes('Miss Okoro')).toBe(isOffice);
      if (audience.startsWith('recipient:')) expect(text.includes('Jo Ellwood')).toBe(false);
    }
  });

  it('leave no name on the disk that can be read without the keys', () => {
    for (const file of filesUnder(config().dataDir)) {
      const bytes = readFileSync(file);
      for (const name of ['Ellwood', 'Maya', 'Larkfield', 'Okoro']) {
        expect(bytes.includes(name), `${name} in ${path.basename(file)}`).toBe(false);
      }
    }
  });

  it('are not made for a recipient to whom nobody said yes, nor while somebody may have been pressed', async () => {
    const { priya } = council;
    const no = await finishedForm(priya, { answers: { 'r-school': { choice: 'no' }, 'r-speech': { choice: 'yes' } } });
    await handBack(no, priya.staffId);
    const pressed = await finishedForm(priya);
    await handBack(pressed, priya.staffId, 'pressed');
    await runDueJobs();
    expect(await audiencesOf(no.agreementId)).toEqual([`family:${no.personId} 1`, 'office 1', 'recipient:r-speech 1']);
    expect(await audiencesOf(pressed.agreementId)).toEqual([`family:${pressed.personId} 1`, 'office 1']);
  });

  it('make the form findable with the first of them', async () => {
    const form = await finishedForm(council.priya);
    await runDueJobs();
    const entry = await council.db
      .selectFrom('search_entries')
      .select('decided_on')
      .where('agreement_id', '=', form.agreementId)
      .executeTakeFirst();
    expect(entry?.decided_on).toBe('2026-11-18');
  });
});

describe('a character that no font can print', () => {
  it('is named, with where it stands, and the document waits', async () => {
    const form = await finishedForm(council.priya, { why: 'so that 𓀀 helps' });
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
    const form = await finishedForm(council.priya);
    const audience = `family:${form.personId}` as const;
    expect(await ensureSealed(form.agreementId, audience, 60)).toEqual({ type: 'being made' });
    startDocumentWorker();
    expect(await ensureSealed(form.agreementId, audience, 20_000)).toMatchObject({ type: 'sealed' });
    await stopDocumentWorker();
    expect(await ensureSealed(form.agreementId, 'child', 60)).toEqual({ type: 'not asked for' });
  });

  it('is short, since the worker starts by itself when something is queued', async () => {
    startDocumentWorker();
    const form = await finishedForm(council.priya);
    await handBack(form, council.priya.staffId);
    await vi.waitFor(async () => expect(await audiencesOf(form.agreementId)).toHaveLength(4), 20_000);
    await stopDocumentWorker();
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? filesUnder(file) : [file]));
}
