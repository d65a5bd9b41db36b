import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.server';

/**
 * Reads a 256-bit key from a file of 64 hexadecimal characters. Throws, without quoting the file, when it holds anything else.
 */
export function readKeyFile(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${path.basename(file)} does not hold 64 hexadecimal characters.`);
  return Buffer.from(text, 'hex');
}

/** Makes the demonstration's own keys where they are missing, readable by their owner alone. Does nothing in production. */
export function makeDemonstrationKeys(config: Config): void {
  if (config.production) return;
  for (const file of [config.databaseKeyFile, config.documentKeyFile]) {
    if (existsSync(file)) continue;
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
}

/** A sentence for each key or certificate file that production cannot use. Empty when all four can be used. */
export function problemsWithSecretFiles(config: Config): string[] {
  return [
    ...problem('DATABASE_KEY_FILE', () => void readKeyFile(config.databaseKeyFile)),
    ...problem('DOCUMENT_KEY_FILE', () => void readKeyFile(config.documentKeyFile)),
    ...problem('SEAL_KEY_FILE', () => void createPrivateKey(readFileSync(config.sealKeyFile))),
    ...problem('SEAL_CERT_FILE', () => checkCertificate(config)),
  ];
}

function checkCertificate({ sealCertFile, sealKeyFile }: Config): void {
  const certificate = new X509Certificate(readFileSync(sealCertFile));
  if (/demonstration/i.test(certificate.subject)) throw new Error('it is a demonstration certificate.');
  if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(sealKeyFile)))) {
    throw new Error('it does not belong to the private key in SEAL_KEY_FILE.');
  }
}

function problem(name: string, check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [`${name} cannot be used: ${error instanceof Error ? error.message : 'it cannot be read.'}`];
  }
}
