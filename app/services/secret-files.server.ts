import { randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { certificatesIn } from '~/app/pdf/signer.server';
import { openSealingKey } from '~/app/services/sealing-key.server';
import type { Config } from './config.server';

/**
 * Reads a 256-bit key from a file of 64 hexadecimal characters. Throws, without quoting the file, when it holds anything else.
 */
export function readKeyFile(file: string): Buffer {
  const [key, ...others] = readKeysFile(file);
  if (others.length > 0) throw new Error(`${path.basename(file)} holds more than one key.`);
  return key;
}

/**
 * Reads 256-bit keys from a file of 64 hexadecimal characters a line: the key in use, then those that it took the place of.
 * Throws, without quoting the file, when it holds anything else.
 */
export function readKeysFile(file: string): readonly [Buffer, ...Buffer[]] {
  const [first = '', ...others] = readFileSync(file, 'utf8')
    .trim()
    .split(/\s*\n\s*/);
  return [keyIn(first, file), ...others.map((line) => keyIn(line, file))];
}

function keyIn(line: string, file: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(line)) throw new Error(`${path.basename(file)} does not hold 64 hexadecimal characters.`);
  return Buffer.from(line, 'hex');
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

/** A sentence for each key or certificate that production cannot use. Empty when all of them can be used. */
export async function problemsWithSecretFiles(config: Config): Promise<readonly string[]> {
  const problems = [
    ...(await problem('DATABASE_KEY_FILE', () => readKeyFile(config.databaseKeyFile))),
    ...(await problem('DOCUMENT_KEY_FILE', () => readKeysFile(config.documentKeyFile))),
    ...(await problemsWithAuthority(config)),
  ];
  const unread = [
    ...(config.sealToken ? [] : await problem('SEAL_KEY_FILE', () => readFileSync(config.sealKeyFile))),
    ...(await problem('SEAL_CERT_FILE', () => readFileSync(config.sealCertFile))),
  ];
  const seal = unread.length > 0 ? unread : await problem('The seal', () => checkSeal(config));
  return [...problems, ...seal];
}

/** A sentence where the certificates of a time-stamp authority that is set cannot be used. The demonstration's own makes them itself. */
export async function problemsWithAuthority(config: Config): Promise<readonly string[]> {
  return config.timeStampUrl === null ? [] : problem('TIME_STAMP_CA_FILE', () => checkTimeStampCertificates(config));
}

async function checkSeal(config: Config): Promise<void> {
  const { certificateDer } = await openSealingKey(config);
  const { subject } = new X509Certificate(certificateDer);
  if (/demonstration/i.test(subject)) throw new Error('it is a demonstration certificate.');
}

function checkTimeStampCertificates({ timeStampCaFile }: Config): void {
  if (certificatesIn(readFileSync(timeStampCaFile, 'utf8')).length === 0)
    throw new Error('it holds no certificate in PEM.');
}

async function problem(name: string, check: () => unknown): Promise<string[]> {
  try {
    await check();
    return [];
  } catch (error) {
    return [`${name} cannot be used: ${error instanceof Error ? error.message : 'it cannot be read.'}`];
  }
}
