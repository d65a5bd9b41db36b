import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HANDED_OVER, MOVE } from '~/app/commands/stories/a16';
import { verifySealed } from '~/app/pdf/verify.server';
import { recordMove } from '~/app/services/child-facts.server';
import { openPaper } from '~/app/services/child-papers.server';
import { fromNow } from '~/app/services/clock.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { beginFileCheck } from '~/app/services/file-check.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { sealWarnings } from '~/app/services/seal-standing.server';
import { queueMissingStampsAgain } from '~/app/services/stamp-again.server';
import { queueMissingTimeStamps } from '~/app/services/stamp-document.server';
import { checkStore } from '~/app/services/store-check.server';
import { readFile } from '~/app/services/strongbox.server';
import { postForTimeStamp } from '~/app/services/time-stamp-post.server';
import { readTransferChoices, recordTransferStep } from '~/app/services/transfers.server';
import { findChild } from '~/db/children';
import { findVersionBySha256, listPendingTimeStamps, listVersionsOfDocument } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { bringJobForward, listJobs } from '~/db/jobs';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { opensslAuthority } from '~/test/pdf/authority';
import { finishedForm, handBack } from '~/test/support/finished-form';
import { faultsOf, sealReportOf } from '~/test/support/read-pdf';
import { sealingCouncil } from '~/test/support/sealing';
import { freePort } from '~/test/support/server';
import { value, workerOf } from '~/test/support/visit-steps';

const clocks = opensslAuthority();
/** One whose certificate ends in 20 days. */
const soonOver = opensslAuthority(undefined, 20);
let stampedBy = clocks;
const trusted = path.join(tmpdir(), `authorities-${randomUUID()}.pem`);

/** OpenSSL's authority behind a small server; and how one is that is down, slow, or says what cannot be used. */
const DOES = {
  works: (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => response.end(stampedBy.reply(Buffer.concat(pieces))));
  },
  breaks: (_request, response) => response.destroy(),
  'takes too long': () => undefined,
  'has no end': (_request, response) => {
    const more = () => void (response.destroyed || response.write(Buffer.alloc(65_536), more));
    more();
  },
  'is another page': (_request, response) => response.writeHead(404).end('<html>'),
  'speaks nonsense': (_request, response) => response.end('nonsense'),
} as const satisfies Record<string, RequestListener>;

let does: keyof typeof DOES = 'breaks';
const authority = createServer((request, response) => DOES[does](request, response));
let council: Awaited<ReturnType<typeof sealingCouncil>>;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  await new Promise<void>((resolve) => authority.listen(port, '127.0.0.1', resolve));
  process.env.TIME_STAMP_URL = url;
  process.env.TIME_STAMP_CA_FILE = trusted;
  writeFileSync(trusted, clocks.authorityPem + soonOver.authorityPem);
  council = await sealingCouncil();
});

afterAll(() => {
  vi.restoreAllMocks();
  authority.closeAllConnections();
  authority.close();
  rmSync(trusted);
});

/** Another two minutes: an authority that was silent is asked again. */
function later() {
  const from = Date.now() + 120_000 - performance.now();
  vi.spyOn(Date, 'now').mockImplementation(() => Math.floor(from + performance.now()));
}

async function sealedForm() {
  const form = await finishedForm(council.priya);
  await runDueJobs();
  const [document] = await listDocuments(council.db, form.agreementId);
  if (!document) throw new Error('It was not sealed');
  return document;
}

async function levelsOf(documentId: string) {
  return (await listVersionsOfDocument(council.db, documentId)).map(({ level }) => level);
}

async function checkedFile(bytes: Uint8Array) {
  const check = await beginFileCheck();
  check.take(Buffer.from(bytes));
  return check.finish();
}

async function verdictOf(bytes: Uint8Array) {
  const { db } = council;
  return verifySealed(bytes, await listPinnedCertificates(db, 'seal'), await listPinnedCertificates(db, 'time-stamp'));
}

describe('while the authority is down', () => {
  it('a document is sealed at once, is marked as pending, and stamped later: the stamped file is given out then', async () => {
    const { db, priya } = council;
    const document = await sealedForm();
    expect(await levelsOf(document.id)).toEqual(['B-B']);
    const lastError = 'The time-stamp authority could not be reached.';
    expect(await listPendingTimeStamps(db)).toMatchObject([{ documentId: document.id, attempts: 0, lastError }]);
    const reader = { ...priya, role: 'practitioner', visitChildId: null } as const;
    const given = async () => {
      const opened = await openDocument(reader, document.id);
      return opened.type === 'done' ? opened.value.bytes : new Uint8Array();
    };
    const first = await given();
    expect(await verdictOf(first)).toMatchObject({ type: 'genuine', timeStamp: null });

    later();
    await bringJobForward(db, `time-stamp:${document.id}`, fromNow(0));
    await runDueJobs();
    expect(await listPendingTimeStamps(db)).toMatchObject([{ attempts: 1, lastError }]);

    does = 'works';
    later();
    await bringJobForward(db, `time-stamp:${document.id}`, fromNow(0));
    await runDueJobs();
    expect(await levelsOf(document.id)).toEqual(['B-B', 'B-T']);
    expect(await listPendingTimeStamps(db)).toEqual([]);
    const stamped = await given();
    expect(await verdictOf(stamped)).toMatchObject({
      type: 'genuine',
      timeStamp: { authority: expect.stringContaining('CN=Clock') },
    });
    expect(sealReportOf(stamped)).toContain('Total document signed');
    const versions = await listVersionsOfDocument(db, document.id);
    for (const { sha256, level } of versions) expect(await findVersionBySha256(db, sha256)).toMatchObject({ level });
    expect(Buffer.from(await readFile(db, document.fileId)).equals(first)).toBe(true);
  });

  it('the manifest of a transfer is sealed at once too, is pending as documents are, and is stamped and extended by the same jobs', async () => {
    does = 'breaks';
    later();
    const { db } = council;
    const priya = await workerOf('priya');
    const form = await finishedForm(priya);
    const move = value(await recordMove(priya, form.childId, MOVE, 'move'));
    const sent = { step: 'papers', to: HANDED_OVER.receiver, channel: 'Secure email', at: fromNow(0) } as const;
    const why = { summary: HANDED_OVER.summary, reasons: HANDED_OVER.reasons, documentIds: [], beforeFlagsWhy: 'x' };
    value(await recordTransferStep(priya, form.childId, move, { ...sent, ...why }, 'papers'));
    await runDueJobs();
    const [{ id: manifestId }] = [await db.selectFrom('child_papers').select('id').executeTakeFirstOrThrow()];
    expect(await levelsOf(manifestId)).toEqual(['B-B']);
    expect((await listPendingTimeStamps(db)).map(({ documentId }) => documentId)).toContain(manifestId);
    const opened = async () =>
      value(await openPaper(priya, { kind: 'manifest', subjectId: move, childId: form.childId }, 0)).bytes;
    expect(await checkedFile(await opened())).toMatchObject({
      type: 'genuine',
      seal: { level: 'B-B' },
      document: null,
    });

    does = 'works';
    later();
    for (const next of ['time-stamp', 'extend']) {
      await bringJobForward(db, `${next}:${manifestId}`, fromNow(0));
      await runDueJobs();
    }
    expect(await levelsOf(manifestId)).toEqual(['B-B', 'B-T', 'B-LTA']);
    expect((await listPendingTimeStamps(db)).map(({ documentId }) => documentId)).not.toContain(manifestId);
    expect(await checkedFile(await opened())).toMatchObject({ type: 'genuine', seal: { level: 'B-T' } });
    for (const { fileId, level } of await listVersionsOfDocument(db, manifestId)) {
      expect(await checkedFile(await readFile(db, fileId))).toMatchObject({ type: 'genuine', seal: { level } });
    }
    expect(await sealWarnings()).not.toContainEqual(expect.stringMatching(/wait for a time-stamp/));
  });

  it('a paper that goes to another council is named by the hash of the file that is given out, stamped later too', async () => {
    does = 'breaks';
    later();
    const { db, priya } = council;
    const form = await finishedForm(priya);
    await handBack(form, priya.staffId);
    await runDueJobs();
    const office = (await listDocuments(db, form.agreementId)).find(({ audience }) => audience === 'office');
    const child = await findChild(db, form.childId);
    if (!office || !child) throw new Error('It was not sealed');
    does = 'works';
    later();
    await bringJobForward(db, `time-stamp:${office.id}`, fromNow(0));
    await runDueJobs();
    expect(await levelsOf(office.id)).toEqual(['B-B', 'B-T']);
    const reader = { ...priya, role: 'practitioner', visitChildId: null } as const;
    const { bytes } = value(await openDocument(reader, office.id));
    const [paper] = (await readTransferChoices(child)).papers;
    expect(paper?.sha256).toBe(sha256(bytes));
  });

  it('nobody waits for it again within a minute', async () => {
    later();
    does = 'takes too long';
    await sealedForm();
    const begun = performance.now();
    const document = await sealedForm();
    expect(performance.now() - begun).toBeLessThan(1_500);
    const [{ lastError } = { lastError: '' }] = await listJobs(council.db, document.id);
    expect(lastError).toBe('The time-stamp authority did not answer within 2 seconds.');
  });

  it.each([
    ['takes too long', 'did not answer within 0.2 seconds'],
    ['has no end', 'answer is too large'],
    ['is another page', 'HTTP status 404'],
    ['breaks', 'could not be reached'],
  ] as const)('it says what is wrong with one that %s', async (what, words) => {
    does = what;
    const limit = what === 'takes too long' ? 200 : 5_000;
    const answered = await postForTimeStamp(url, Buffer.from('x'), limit);
    expect(answered).toMatchObject({ type: 'refused', reasons: [expect.stringContaining(words)] });
  });
});

describe('while it works', () => {
  it('a document has its time-stamp at once, and its long-term version a day later', async () => {
    does = 'works';
    later();
    const { db } = council;
    const document = await sealedForm();
    expect(await levelsOf(document.id)).toEqual(['B-T']);
    const [job] = await listJobs(db, document.id);
    expect(job).toMatchObject({ kind: 'extend', doneAt: null });
    expect(Date.parse(job?.runAt ?? '') - Date.parse(document.sealedAt)).toBeGreaterThan(23 * 60 * 60_000);
    await bringJobForward(db, `extend:${document.id}`, fromNow(0));
    await runDueJobs();
    expect(await levelsOf(document.id)).toEqual(['B-T', 'B-LTA']);
    const [stamped, extended] = await Promise.all(
      (await listVersionsOfDocument(db, document.id)).map(({ fileId }) => readFile(db, fileId)),
    );
    if (!stamped || !extended) throw new Error('There are not two versions');
    expect(Buffer.from(stamped).equals(extended.subarray(0, stamped.length))).toBe(true);
    const report = sealReportOf(extended);
    expect(report.match(/Signature is Valid/g)).toHaveLength(1);
    expect(report.match(/Total document signed/g)).toHaveLength(1);
    expect(report.indexOf('Not total document signed')).toBeLessThan(report.lastIndexOf('Total document signed'));
    expect(faultsOf(extended)).toBe('');
  });

  it('a long-term version is stamped again before the certificate of its last time-stamp ends, by one that ends later', async () => {
    does = 'works';
    later();
    const { db } = council;
    stampedBy = soonOver;
    const document = await sealedForm();
    await bringJobForward(db, `extend:${document.id}`, fromNow(0));
    await runDueJobs();
    expect(await sealWarnings()).toContainEqual(
      expect.stringMatching(/^The certificate of the last time-stamp of 1 long-term version ends on .*, in \d+ days\./),
    );
    const again = async () => {
      const last = (await listVersionsOfDocument(db, document.id)).at(-1);
      await bringJobForward(db, `extend:${document.id}:${last?.fileId}`, fromNow(0));
      await runDueJobs();
    };
    await again();
    expect(await levelsOf(document.id)).toEqual(['B-T', 'B-LTA']);
    const waiting = (await listJobs(db, document.id)).find(({ doneAt }) => doneAt === null);
    expect(waiting?.lastError).toContain('still stamps with certificates that end on');

    stampedBy = clocks;
    await again();
    expect(await levelsOf(document.id)).toEqual(['B-T', 'B-LTA', 'B-LTA']);
    const versions = await listVersionsOfDocument(db, document.id);
    const [, first, second] = await Promise.all(versions.map(({ fileId }) => readFile(db, fileId)));
    if (!first || !second) throw new Error('There are not three versions');
    expect(Buffer.from(first).equals(second.subarray(0, first.length))).toBe(true);
    for (const bytes of [first, second]) expect(await checkedFile(bytes)).toMatchObject({ type: 'genuine' });
    expect(sealReportOf(second).match(/- Total document signed/g)).toHaveLength(1);
    expect(faultsOf(second)).toBe('');
    expect((await checkStore(() => undefined)).wrong).toEqual([]);
    // The next one is due 90 days before the new certificate ends, and nobody is warned any more.
    const next = (await listJobs(db, document.id)).find(({ doneAt }) => doneAt === null);
    expect(Date.parse(next?.runAt ?? '') - Date.now()).toBeGreaterThan(3500 * 24 * 60 * 60_000);
    expect(await sealWarnings()).not.toContainEqual(expect.stringContaining('long-term version'));

    await db.deleteFrom('jobs').where('subject_id', '=', document.id).execute();
    await queueMissingStampsAgain();
    expect(await listJobs(db, document.id)).toMatchObject([{ kind: 'extend', runAt: next?.runAt }]);
  });

  it('what it says is not used where it cannot be', async () => {
    does = 'speaks nonsense';
    later();
    const document = await sealedForm();
    expect(await levelsOf(document.id)).toEqual(['B-B']);
    const [{ lastError } = { lastError: '' }] = await listJobs(council.db, document.id);
    expect(lastError).toContain('cannot be read');
  });

  it('what was never asked for is asked for at the next start', async () => {
    const { db } = council;
    const document = await sealedForm();
    await db.deleteFrom('jobs').where('subject_id', '=', document.id).execute();
    await queueMissingTimeStamps();
    expect(await listJobs(db, document.id)).toMatchObject([{ kind: 'time-stamp' }]);
  });
});
