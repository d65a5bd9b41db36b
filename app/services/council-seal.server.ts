import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { now } from '~/app/services/clock.server';
import { type Config, config } from '~/app/services/config.server';
import { makeDemonstrationSealFiles } from '~/app/services/demonstration-seal.server';

let loaded: Promise<Signer> | undefined;

/** The council's seal, read once. The demonstration makes one of its own, which says so in its name, where there is none yet. */
export function councilSigner(): Promise<Signer> {
  loaded ??= load(config());
  return loaded;
}

/** Names a certificate: the hexadecimal SHA-256 of its DER. */
export function fingerprintOf({ certificateDer }: Signer): string {
  return createHash('sha256').update(certificateDer).digest('hex');
}

async function load(settings: Config): Promise<Signer> {
  await makeDemonstrationSealFiles(settings, new Date(now()));
  return loadSigner(readFileSync(settings.sealCertFile, 'utf8'), readFileSync(settings.sealKeyFile, 'utf8'));
}
