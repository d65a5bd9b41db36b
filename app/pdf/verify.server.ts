import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { findSeal, type SealGap } from '~/app/pdf/cms/byte-range.server';
import { type ReadSeal, readSeal } from '~/app/pdf/cms/read-seal.server';
import { type SealAlgorithm, signedAttributes, signedData } from '~/app/pdf/cms/signed-data.server';
import { digestOutside, sealDigits } from '~/app/pdf/seal.server';
import { checkTimeStamp, type TimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';

/** `genuine` names the certificate that sealed it and its time-stamp; the others say why not, in words for whoever asked. */
export type Verdict =
  | {
      readonly type: 'genuine';
      readonly sealedBy: string;
      readonly certificateDer: Uint8Array;
      /** Null: a seal of level B-B, whose time-stamp was still pending. */
      readonly timeStamp: TimeStamp | null;
    }
  | { readonly type: 'altered'; readonly reasons: readonly string[] }
  | { readonly type: 'not-ours'; readonly reasons: readonly string[] };

/**
 * Whether a file is one that was sealed with one of the given certificates and has not changed by a single byte. Reads no
 * PDF objects, so that a hostile file can do no harm. Asks, in order: does it carry a certificate of ours; is there exactly
 * one seal, which covers the whole file; is its digest the document's; are all its certificates ours, byte for byte; is it
 * as we write it to the last digit, signing-certificate-v2 included; did that certificate's key sign it; is its time-stamp, where
 * it has one, for it, and made with certificates that time-stamps of ours were made with (null: with whichever it brings).
 *
 * A stored document's SHA-256 is compared before this; this answers for a copy that comes back from outside.
 */
export function verifySealed(
  bytes: Uint8Array,
  pinnedCertificatesDer: readonly Uint8Array[],
  pinnedAuthoritiesDer: readonly Uint8Array[] | null = null,
): Verdict {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('/ByteRange')) return notOurs('The file carries no seal.');
  if (!pinnedCertificatesDer.some((pin) => file.includes(Buffer.from(pin).toString('hex')))) {
    return notOurs('The seal is not made with a certificate of ours.');
  }
  const gap = findSeal(file);
  if (!gap)
    return altered('The seal does not cover the whole file: something was added, removed or moved after sealing.');
  const digits = file.toString('latin1', gap.from, gap.to);
  const digest = digestOutside(file, gap);
  if (!digits.includes(digest.toString('hex'))) return altered('The document is not the one that was sealed.');
  const sealed = readSeal(digits.slice(1, -1));
  if (!sealed) return altered('The seal cannot be read.');
  const pinned = sealed.certificates.map((one) => pinnedCertificatesDer.find((pin) => one.equals(pin)));
  const ours = pinned.filter((one) => one !== undefined);
  if (ours.length < pinned.length) return notOurs('The seal carries a certificate that is not one of ours.');

  const sealing = ours.find((one) => digits === rebuilt(one, ours, digest, sealed, gap));
  if (!sealing) return altered('The seal is not as it was made.');
  const certificate = new X509Certificate(sealing);
  if (!verify('sha256', signedAttributes(digest, sealing), certificate.publicKey, sealed.signature)) {
    return altered('The seal was not made for this document by the key of its certificate.');
  }
  const imprint = createHash('sha256').update(sealed.signature).digest();
  const stamped =
    sealed.timeStamp &&
    checkTimeStamp(sealed.timeStamp, { imprint, trusted: pinnedAuthoritiesDer, bringsOnlyTrusted: true });
  if (stamped && stamped.type !== 'done') return altered('The time-stamp of the seal does not hold.');
  const sealedBy = certificate.subject;
  return { type: 'genuine', sealedBy, certificateDer: sealing, timeStamp: stamped?.value ?? null };
}

/** The seal as it stands in the file if this certificate's key made this signature over a document of this digest. */
function rebuilt(
  certificateDer: Uint8Array,
  all: readonly Uint8Array[],
  digest: Uint8Array,
  { signature, timeStamp }: ReadSeal,
  gap: SealGap,
): string {
  const algorithm = algorithmOf(new X509Certificate(certificateDer).publicKey);
  const chainDer = all.filter((one) => one !== certificateDer);
  const attributes = signedAttributes(digest, certificateDer);
  return sealDigits(signedData({ algorithm, certificateDer, chainDer, attributes, signature, timeStamp }), gap);
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
