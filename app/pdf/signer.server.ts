import { createPrivateKey, createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import type { SealAlgorithm } from '~/app/pdf/cms/signed-data.server';

/**
 * The council's sealing key, wherever it lives. `rawSign` signs bytes with SHA-256 and `algorithm`, and is the only thing
 * that touches the key: a file today, a key store or a hardware module tomorrow.
 */
export type Signer = {
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
  readonly algorithm: SealAlgorithm;
  readonly rawSign: (data: Uint8Array) => Promise<Buffer>;
};

const signInPool = promisify<string, Uint8Array, KeyObject, Buffer>(sign);
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * A signer from PEM texts: the seal's certificate first, then those above it, and its unencrypted private key. Takes RSA of
 * 2048 bits or more, and ECDSA on P-256. Throws a sentence for whoever set it up if the key does not fit the certificate.
 */
export function loadSigner(certificatePem: string, keyPem: string): Signer {
  const [certificate, ...chain] = certificatesOf(certificatePem);
  if (!certificate) throw new Error('The seal’s certificate file holds no certificate in PEM.');
  const key = privateKeyOf(keyPem);
  const algorithm = algorithmOf(key);
  if (!certificate.publicKey.equals(createPublicKey(key))) {
    throw new Error(
      'The seal’s private key does not belong to the seal’s certificate. Give the key that was made with it.',
    );
  }
  return {
    certificateDer: certificate.raw,
    chainDer: chain.map((one) => one.raw),
    algorithm,
    rawSign: (data) => signInPool('sha256', data, key),
  };
}

function certificatesOf(pem: string): readonly X509Certificate[] {
  try {
    return (pem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one));
  } catch {
    throw new Error('The seal’s certificate file cannot be read as a certificate in PEM.');
  }
}

function privateKeyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('The seal’s key file cannot be read as an unencrypted private key in PEM.');
  }
}

function algorithmOf(key: KeyObject): SealAlgorithm {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'rsa-sha256';
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ecdsa-sha256';
  throw new Error(
    'The seal’s key is of a kind that is not used here: give RSA of at least 2048 bits, or ECDSA on P-256.',
  );
}
