import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type CertificateFacts, certificateFacts } from '~/app/pdf/certificate-facts.server';
import { certificatesIn } from '~/app/pdf/signer.server';
import { now } from '~/app/services/clock.server';
import { config } from '~/app/services/config.server';
import { councilSigner } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { type KeyPlace, sealingKeyPlace } from '~/app/services/sealing-key.server';
import type { Database } from '~/db/connection';
import { countDocumentsByLevel, listPendingTimeStamps, type SealLevel } from '~/db/document-versions';
import { countPayloads, listProblems } from '~/db/jobs';
import { expiryWarning, type LastStamps, lastStampWarning } from '~/forms/records/seal-expiry';

/** Everything that whoever looks after the seal has to know; nothing of any record. */
export type SealStanding = {
  readonly at: string;
  readonly certificate: CertificateFacts;
  readonly keyPlace: KeyPlace;
  /** The authority's address; null: the demonstration's own. */
  readonly authority: string | null;
  readonly policy: string | null;
  readonly trusted: readonly CertificateFacts[];
  readonly counts: Readonly<Record<SealLevel, number>>;
  readonly pending: readonly {
    readonly sealedAt: string;
    readonly attempts: number;
    readonly lastError: string | null;
  }[];
  /** Why long-term versions are not made yet: each sentence once. */
  readonly extendProblems: readonly string[];
  readonly warnings: readonly string[];
};

/** How the council's seal, its time-stamps and what is made of them stand now. */
export async function sealStanding(): Promise<SealStanding> {
  const db = await database();
  const settings = config();
  const certificate = certificateFacts((await councilSigner()).certificateDer);
  const pending = await listPendingTimeStamps(db);
  return {
    at: now(),
    certificate,
    keyPlace: sealingKeyPlace(settings),
    authority: settings.timeStampUrl,
    policy: settings.timeStampPolicy,
    trusted: trustedAuthorities(),
    counts: await countDocumentsByLevel(db),
    pending: pending.map(({ sealedAt, attempts, lastError }) => ({ sealedAt, attempts, lastError })),
    extendProblems: await listProblems(db, 'extend'),
    warnings: await sealWarnings(),
  };
}

/** What somebody has to do about the seal soon: a sentence for each certificate that ends, and one where time-stamps are waited for. */
export async function sealWarnings(): Promise<readonly string[]> {
  const at = now();
  const { endsAt } = certificateFacts((await councilSigner()).certificateDer);
  const authorities = trustedAuthorities().map((one) => ({
    what: `The certificate that time-stamps lead to (${one.name})`,
    endsAt: one.endsAt,
  }));
  const ending = [{ what: 'The certificate of the seal', endsAt }, ...authorities];
  const db = await database();
  const waiting = (await listPendingTimeStamps(db)).length;
  return [
    ...ending.flatMap((one) => expiryWarning(one, at) ?? []),
    ...(await lastStamps(db)).flatMap((one) => lastStampWarning(one, at) ?? []),
    ...(waiting === 0 ? [] : [`${waiting === 1 ? '1 document waits' : `${waiting} documents wait`} for a time-stamp.`]),
  ];
}

const stampAgain = z.object({ stampEndsAt: z.string() });

/** When the certificates of the last time-stamps of long-term versions end, as the jobs say that are to stamp them again. */
async function lastStamps(db: Database): Promise<readonly LastStamps[]> {
  return (await countPayloads(db, 'extend')).flatMap(({ payload, jobs }) => {
    const { data } = stampAgain.safeParse(payload);
    return data ? [{ files: jobs, endsAt: data.stampEndsAt }] : [];
  });
}

/** None where the demonstration's own authority has stamped nothing yet. */
function trustedAuthorities(): readonly CertificateFacts[] {
  try {
    return certificatesIn(readFileSync(config().timeStampCaFile, 'utf8')).map(certificateFacts);
  } catch {
    return [];
  }
}
