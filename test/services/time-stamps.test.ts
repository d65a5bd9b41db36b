import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifySealed } from '~/app/pdf/verify.server';
import { fromNow } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { openDocument } from '~/app/services/documents.server';
import { queueMissingTimeStamps } from '~/app/services/stamp-document.server';
import { readFile } from '~/app/services/strongbox.server';
import { postForTimeStamp } from '~/app/services/time-stamp-post.server';
import { findVersionBySha256, listPendingTimeStamps, listVersionsOfDocument } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { bringJobForward, listJobs } from '~/db/jobs';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { opensslAuthority } from '~/test/pdf/authority';
import { finishedForm } from '~/test/support/finished-form';
import { faultsOf, sealReportOf } from '~/test/support/read-pdf';
import { sealingCouncil } from '~/test/support/sealing';
import { freePort } from '~/test/support/server';

const clocks = opensslAuthority();

/** OpenSSL's authority behind a small server; and how one is that is down, slow, or says what cannot be used. */
const DOES = {
  works: (request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => response.end(clocks.reply(Buffer.concat(pieces))));
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
  council = await sealingCouncil();
  writeFileSync(config().timeStampCaFile, clocks.authorityPem);
});

afterAll(() => {
  vi.restoreAllMocks();
  authority.closeAllConnections();
  authority.close();
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
