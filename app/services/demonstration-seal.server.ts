import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CertificateAndKey, makeDemonstrationCertificate } from '~/app/pdf/demonstration-certificate.server';
import type { Config } from '~/app/services/config.server';

/** Makes the demonstration's own seal, key and certificate, where it is missing. Does nothing in production. */
export async function makeDemonstrationSealFiles(config: Config, now: Date): Promise<void> {
  if (config.production || config.sealToken || existsSync(config.sealCertFile)) return;
  const made = await makeDemonstrationCertificate(config.councilName, 'seal', now);
  write(config.sealKeyFile, config.sealCertFile, made);
}

/** The files of the demonstration's own time-stamp authority, which are made where they are missing. */
export async function demonstrationTimeStampFiles(config: Config, now: Date) {
  const certificateFile = config.timeStampCaFile;
  const keyFile = path.join(path.dirname(certificateFile), 'demonstration-time-stamp.key.pem');
  if (!existsSync(certificateFile)) {
    write(keyFile, certificateFile, await makeDemonstrationCertificate(config.councilName, 'time-stamps', now));
  }
  return { certificateFile, keyFile };
}

/** The certificate last: where it stands, its key stands too, also after a power cut in between. */
function write(keyFile: string, certificateFile: string, { keyPem, certificatePem }: CertificateAndKey): void {
  mkdirSync(path.dirname(keyFile), { recursive: true, mode: 0o700 });
  writeFileSync(keyFile, keyPem, { mode: 0o600 });
  writeFileSync(certificateFile, certificatePem, { mode: 0o644 });
}
