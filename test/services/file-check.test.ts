import { deflateRawSync, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromNow } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { councilSigner, fingerprintOf } from '~/app/services/council-seal.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { beginFileCheck } from '~/app/services/file-check.server';
import { sha256 } from '~/app/services/file-cipher.server';
import { checkStore } from '~/app/services/store-check.server';
import { readFile } from '~/app/services/strongbox.server';
import { type DocumentVersion, listVersionsOfDocument } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { bringJobForward } from '~/db/jobs';
import { finishedForm } from '~/test/support/finished-form';
import { flatTextOf } from '~/test/support/read-pdf';
import { sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;
let versions: readonly DocumentVersion[];

beforeAll(async () => {
  council = await sealingCouncil();
  const form = await finishedForm(council.priya);
  await runDueJobs();
  const [document] = await listDocuments(council.db, form.agreementId);
  await bringJobForward(council.db, `extend:${document?.id}`, fromNow(0));
  await runDueJobs();
  versions = await listVersionsOfDocument(council.db, document?.id ?? '');
});

async function check(bytes: Uint8Array) {
  const begun = await beginFileCheck();
  const file = Buffer.from(bytes);
  for (let at = 0; at < file.length; at += 64 * 1024) begun.take(file.subarray(at, at + 64 * 1024));
  return begun.finish();
}

async function fileOf(level: string): Promise<Buffer> {
  const version = versions.find((one) => one.level === level);
  return Buffer.from(await readFile(council.db, version?.fileId ?? ''));
}

describe('a file of ours', () => {
  it.each(['B-T', 'B-LTA'])('is genuine at level %s, with its time-stamp', async (level) => {
    const verdict = await check(await fileOf(level));
    expect(verdict).toMatchObject({
      type: 'genuine',
      seal: {
        level,
        timeStamp: { authority: expect.stringContaining('DEMONSTRATION') },
        certificate: { subject: expect.stringContaining('DEMONSTRATION') },
      },
    });
  });

  it('is altered where what was appended for later is not as it was, or stands after another document', async () => {
    const [stamped, extended] = [await fileOf('B-T'), await fileOf('B-LTA')];
    const changed = Buffer.from(extended);
    const at = stamped.length + 500;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const cut = extended.subarray(0, stamped.length + 500);
    for (const copy of [changed, cut, Buffer.concat([stamped, Buffer.from('\n')])]) {
      expect((await check(copy)).type).toBe('altered');
    }
  });

  it('is genuine too where only its hash was kept, as of manifests of before, and of nobody’s record', async () => {
    const signer = await councilSigner();
    const bytes = Buffer.from('%PDF-1.7 a manifest of which only the hash is known');
    expect((await check(bytes)).type).toBe('not ours');
    const paper = { sha256: sha256(bytes), level: 'B-B', sealed_by: fingerprintOf(signer), made_at: fromNow(0) };
    await council.db.insertInto('sealed_papers').values(paper).execute();
    expect(await check(bytes)).toMatchObject({
      type: 'genuine',
      seal: { level: 'B-B', timeStamp: null },
      document: null,
    });
  });

  it('says where it is checked, in an address that names nobody', async () => {
    const words = flatTextOf(await fileOf('B-T'));
    expect(words).toContain(`To check that this file is ours and was not changed: ${config().publicOrigin}/verify`);
    expect(words).not.toContain('/copy/');
  });

  it('holds, with the whole store, at every level', async () => {
    const told: number[] = [];
    expect(await checkStore((done) => told.push(done))).toEqual({ checked: told.length, wrong: [] });
    expect(told.length).toBeGreaterThan(1);
  });
});

it('a file of 1 kB that unpacks to 400 MB costs nothing: nothing of it is unpacked', async () => {
  const inner = deflateSync(Buffer.alloc(20 * 1024 * 1024));
  const bomb = deflateSync(Buffer.concat(Array.from({ length: 20 }, () => inner)));
  const pdf = Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter [/FlateDecode /FlateDecode] /Length ${bomb.length} >>\nstream\n`,
    ),
    bomb,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
  expect(deflateRawSync(pdf).length).toBeLessThan(4_000);
  const [begun, before] = [performance.now(), process.memoryUsage().rss];
  expect((await check(pdf)).type).toBe('not ours');
  expect(performance.now() - begun).toBeLessThan(500);
  expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
});
