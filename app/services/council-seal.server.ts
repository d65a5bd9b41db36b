import { createHash } from 'node:crypto';
import { roomForSeal } from '~/app/pdf/seal.server';
import type { Signer } from '~/app/pdf/signer.server';
import { now } from '~/app/services/clock.server';
import { type Config, config } from '~/app/services/config.server';
import { database } from '~/app/services/database.server';
import { makeDemonstrationSealFiles } from '~/app/services/demonstration-seal.server';
import { openSealingKey } from '~/app/services/sealing-key.server';
import { learnTimeStampLength, timeStampBytes } from '~/app/services/time-stamp-authority.server';
import { pinCertificates } from '~/db/pinned-certificates';

let loaded: Promise<Signer> | undefined;

/** The council's seal, opened once. The demonstration makes one of its own, which says so in its name, where there is none yet. */
export function councilSigner(): Promise<Signer> {
  loaded ??= load(config());
  return loaded;
}

/** Names a certificate: the hexadecimal SHA-256 of its DER. */
export function fingerprintOf({ certificateDer }: Pick<Signer, 'certificateDer'>): string {
  return createHash('sha256').update(certificateDer).digest('hex');
}

/** The bytes to keep free in a document for the council's seal with its time-stamp. In the worker only: it may ask for one. */
export async function roomForCouncilSeal(): Promise<number> {
  await learnTimeStampLength();
  return roomForSeal(await councilSigner(), timeStampBytes());
}

/** Keeps the council's certificates for good, before they seal anything: what is sealed with them is checked by them later. */
export async function pinCouncilSeal(): Promise<void> {
  const { certificateDer, chainDer } = await councilSigner();
  await pinCertificates(await database(), 'seal', [certificateDer, ...chainDer], now());
}

async function load(settings: Config): Promise<Signer> {
  await makeDemonstrationSealFiles(settings, new Date(now()));
  return openSealingKey(settings);
}
