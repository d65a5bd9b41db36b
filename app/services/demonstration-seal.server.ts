import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDemonstrationSeal } from '~/app/pdf/demonstration-seal.server';
import type { Config } from '~/app/services/config.server';

/** Makes the demonstration's own seal, key and certificate, where it is missing. Does nothing in production. */
export async function makeDemonstrationSealFiles(config: Config, now: Date): Promise<void> {
  if (config.production || existsSync(config.sealCertFile)) return;
  const { certificatePem, keyPem } = await makeDemonstrationSeal(config.councilName, now);
  mkdirSync(path.dirname(config.sealKeyFile), { recursive: true, mode: 0o700 });
  // The certificate last: where it stands, its key stands too, also after a power cut in between.
  writeFileSync(config.sealKeyFile, keyPem, { mode: 0o600 });
  writeFileSync(config.sealCertFile, certificatePem, { mode: 0o644 });
}
