import { rmSync } from 'node:fs';
import { beforeAll, expect, it, vi } from 'vitest';
import { verifySealed } from '~/app/pdf/verify.server';
import { config } from '~/app/services/config.server';
import { runDueJobs } from '~/app/services/document-worker.server';
import { readFile } from '~/app/services/strongbox.server';
import { findVersionToGive } from '~/db/document-versions';
import { listDocuments } from '~/db/documents';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { finishedForm } from '~/test/support/finished-form';
import { sealingCouncil } from '~/test/support/sealing';

let council: Awaited<ReturnType<typeof sealingCouncil>>;

beforeAll(async () => {
  council = await sealingCouncil();
});

async function verdictOf(agreementId: string) {
  const { db } = council;
  const [document] = await listDocuments(db, agreementId);
  const version = await findVersionToGive(db, document?.id ?? '');
  const bytes = await readFile(db, version?.fileId ?? '');
  const pins = await listPinnedCertificates(db, 'seal');
  const verdict = verifySealed(bytes, pins, await listPinnedCertificates(db, 'time-stamp'));
  return { verdict, sealedBy: document?.sealedBy };
}

it('a new certificate seals what comes, and what was sealed with the old one is genuine as before', async () => {
  const old = await finishedForm(council.priya);
  await runDueJobs();
  const before = await verdictOf(old.agreementId);
  expect(before.verdict).toMatchObject({ type: 'genuine', timeStamp: { authority: expect.any(String) } });

  const { sealCertFile, sealKeyFile, timeStampCaFile } = config();
  for (const file of [sealCertFile, sealKeyFile, timeStampCaFile]) rmSync(file);
  // As at the next start, a day later: the settings are read anew, and the demonstration makes itself another seal and another authority.
  process.env.CLOCK = '2026-11-19T15:00:00Z';
  vi.resetModules();
  const restarted = await import('~/app/services/document-worker.server');
  const young = await finishedForm(council.priya);
  await restarted.runDueJobs();
  const after = await verdictOf(young.agreementId);
  expect(after.verdict.type).toBe('genuine');
  expect(after.sealedBy).not.toBe(before.sealedBy);
  expect(await verdictOf(old.agreementId)).toEqual(before);
  expect(await listPinnedCertificates(council.db, 'seal')).toHaveLength(2);
  await (await import('~/app/services/database.server')).closeDatabase();
});
