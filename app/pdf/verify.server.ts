import { type KeyObject, verify, X509Certificate } from 'node:crypto';
import { findSeal } from '~/app/pdf/cms/byte-range.server';
import { readSeal } from '~/app/pdf/cms/read-seal.server';
import { type SealAlgorithm, signedAttributes, signedData } from '~/app/pdf/cms/signed-data.server';
import { digestOutside, sealDigits } from '~/app/pdf/seal.server';

/** `genuine` names the certificate that sealed it; the others say why not, in words for whoever asked. */
export type Verdict =
  | { readonly type: 'genuine'; readonly sealedBy: string; readonly certificateDer: Uint8Array }
  | { readonly type: 'altered'; readonly reasons: readonly string[] }
  | { readonly type: 'not-ours'; readonly reasons: readonly string[] };

/**
 * Whether a file is one that was sealed with one of the given certificates and has not changed by a single byte. Reads no
 * PDF objects, so that a hostile file can do no harm. Asks, in order: is there exactly one seal, which covers the whole
 * file; is its certificate one of ours, byte for byte; is the seal as we write it, digest and signing-certificate-v2
 * included, to the last digit; did that certificate's key sign it.
 *
 * A stored document's SHA-256 is compared before this; this answers for a copy that comes back from outside.
 */
export function verifySealed(bytes: Uint8Array, pinnedCertificatesDer: readonly Uint8Array[]): Verdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('/ByteRange')) return notOurs('The file carries no seal.');
  const gap = findSeal(file);
  if (!gap)
    return altered('The seal does not cover the whole file: something was added, removed or moved after sealing.');
  const sealed = readSeal(file.subarray(gap.from + 1, gap.to - 1));
  if (!sealed) return altered('The seal cannot be read.');
  const pinned = sealed.certificates.map((one) => pinnedCertificatesDer.find((pin) => Buffer.from(pin).equals(one)));
  const [certificateDer, ...chain] = pinned;
  if (!certificateDer) return notOurs('The seal is not made with a certificate of ours.');
  if (chain.some((one) => one === undefined)) return notOurs('The seal carries a certificate that is not ours.');

  const certificate = new X509Certificate(certificateDer);
  const algorithm = algorithmOf(certificate.publicKey);
  const attributes = signedAttributes(digestOutside(file, gap), certificateDer);
  const chainDer = sealed.certificates.slice(1);
  const expected = signedData({ algorithm, certificateDer, chainDer, attributes, signature: sealed.signature });
  if (file.toString('latin1', gap.from, gap.to) !== sealDigits(expected)) {
    return altered('The document is not the one that was sealed.');
  }
  if (!verify('sha256', attributes, certificate.publicKey, sealed.signature)) {
    return altered('The seal is not one that the council’s key made for this document.');
  }
  return { type: 'genuine', sealedBy: certificate.subject, certificateDer };
}

function algorithmOf(key: KeyObject): SealAlgorithm {
  return key.asymmetricKeyType === 'ec' ? 'ecdsa-sha256' : 'rsa-sha256';
}

function altered(reason: string): Verdict {
  return { type: 'altered', reasons: [reason] };
}

function notOurs(reason: string): Verdict {
  return { type: 'not-ours', reasons: [reason] };
}
