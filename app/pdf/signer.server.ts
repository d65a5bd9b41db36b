import { createPrivateKey, createPublicKey, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import type { SealAlgorithm } from '~/app/pdf/cms/signed-data.server';

/**
 * The council's sealing key, wherever it lives: a file (`loadSigner`, `readPkcs12`), a token (`tokenSigner`). `rawSign` signs
 * bytes with SHA-256 and `algorithm`, and is the only thing that touches the key. A key in a key management service needs nothing
 * more: its call for RSASSA_PKCS1_V1_5_SHA_256 or ECDSA_SHA_256 in DER, and the certificate in a file.
 */
export type Signer = {
  readonly certificateDer: Uint8Array;
  /** The certificates above it, in no order that counts; they go into every seal. */
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
  const [certificateDer, ...chainDer] = certificatesIn(certificatePem);
  if (!certificateDer) throw new Error('The seal’s certificate file holds no certificate in PEM.');
  const key = privateKeyOf(keyPem);
  const algorithm = algorithmOf(key);
  if (!new X509Certificate(certificateDer).publicKey.equals(createPublicKey(key))) throw new Error(OF_ANOTHER);
  return { certificateDer, chainDer, algorithm, rawSign: (data) => signInPool('sha256', data, key) };
}

/**
 * A signer whose key is elsewhere, tried once: throws a sentence if what it signs is not signed by the certificate's key.
 */
export async function tried(signer: Signer): Promise<Signer> {
  const data = Buffer.from('Consent to Share');
  const signature = await signer.rawSign(data);
  if (!verify('sha256', data, new X509Certificate(signer.certificateDer).publicKey, signature)) {
    throw new Error(OF_ANOTHER);
  }
  return signer;
}

const OF_ANOTHER = 'The seal’s certificate does not belong to the private key. Give the key that was made with it.';

/** The certificates of a PEM text in their order, as DER; none where there is none. Throws a sentence for one that cannot be read. */
export function certificatesIn(pem: string): readonly Buffer[] {
  try {
    return (pem.match(CERTIFICATE) ?? []).map((one) => new X509Certificate(one).raw);
  } catch {
    throw new Error('The seal’s certificate file cannot be read as a certificate in PEM.');
  }
}

/** How a key seals. Throws a sentence for one that is weak or of a kind that is not used here. */
export function algorithmOf(key: KeyObject): SealAlgorithm {
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return 'rsa-sha256';
  if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ecdsa-sha256';
  throw new Error(
    'The seal’s key is of a kind that is not used here: give RSA of at least 2048 bits, or ECDSA on P-256.',
  );
}

function privateKeyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('The seal’s key file cannot be read as an unencrypted private key in PEM.');
  }
}
