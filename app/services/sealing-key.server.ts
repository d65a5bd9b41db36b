import { readFileSync } from 'node:fs';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import { readPkcs12 } from '~/app/pdf/signers/pkcs12.server';
import { tokenSigner } from '~/app/pdf/signers/token.server';
import type { Config } from '~/app/services/config.server';

/** Where the private key of the seal lives. */
export type KeyPlace = 'token' | 'PKCS #12 file' | 'PEM file';

/**
 * The council's seal as the settings say: its key in a token, in a PKCS #12 file, or in a PEM file. Throws a sentence for whoever
 * set it up where it cannot be used.
 */
export async function openSealingKey(settings: Config): Promise<Signer> {
  const certificates = readFileSync(settings.sealCertFile);
  const { sealToken } = settings;
  if (sealToken) {
    const { modulePath, token, key, pinFile } = sealToken;
    return tokenSigner(certificates.toString(), { modulePath, token, key, pin: secretIn(pinFile) });
  }
  const key = readFileSync(settings.sealKeyFile);
  if (isPem(key)) return loadSigner(certificates.toString(), key.toString());
  const password = settings.sealKeyPasswordFile === null ? '' : secretIn(settings.sealKeyPasswordFile);
  const { certificatePem, keyPem } = await readPkcs12(key, password);
  return loadSigner(isPem(certificates) ? certificates.toString() : certificatePem, keyPem);
}

/** Where `openSealingKey` finds the key. */
export function sealingKeyPlace({ sealToken, sealKeyFile }: Config): KeyPlace {
  if (sealToken) return 'token';
  return isPem(readFileSync(sealKeyFile)) ? 'PEM file' : 'PKCS #12 file';
}

function isPem(bytes: Buffer): boolean {
  return bytes.includes('-----BEGIN ');
}

/** A password or PIN as it stands in its file, without the line end that editors add. */
function secretIn(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
}
