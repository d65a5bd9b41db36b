import { createHash, timingSafeEqual, verify } from 'node:crypto';
import { OID } from '~/app/pdf/cms/oids.server';
import { issuerAndSerialOf } from '~/app/pdf/cms/signed-data.server';
import { readCertificate } from '~/app/pdf/time-stamp/certificate.server';
import { chainTo, holdTogether } from '~/app/pdf/time-stamp/chain.server';
import { type ReadToken, readToken } from '~/app/pdf/time-stamp/read-token.server';
import { done, type Outcome, refused } from '~/forms/outcome';

/** A time-stamp that was checked. `certificatesDer`: those that it brings, and those above its authority's; the first of them ends at `endsAt`. */
export type TimeStamp = {
  readonly at: string;
  readonly authority: string;
  readonly certificatesDer: readonly Uint8Array[];
  readonly endsAt: string;
};

export type Expected = {
  /** The SHA-256 that the authority was asked to stamp (`stampImprint`). */
  readonly imprint: Uint8Array;
  /** The number that was sent with the request, as a DER integer. */
  readonly nonce?: Uint8Array;
  readonly policy?: string | null;
  /** The certificates that the authority's must lead to; null: whoever it is, for a reader who trusts nobody yet. */
  readonly trusted: readonly Uint8Array[] | null;
  /** Whether it may bring no certificate but those: of a time-stamp that we have kept, each is kept too. */
  readonly bringsOnlyTrusted?: boolean;
};

/**
 * Whether an RFC 3161 token stamps what was to be stamped, is signed as it says, and comes from an authority that is trusted and
 * may stamp, with certificates that were valid at its time. Refused with a sentence that says what is wrong with it.
 */
export function checkTimeStamp(token: Uint8Array, expected: Expected): Outcome<TimeStamp> {
  try {
    return check(token, expected);
  } catch {
    // A certificate that is none makes the libraries throw.
    return refused('The time-stamp cannot be read.');
  }
}

function check(token: Uint8Array, expected: Expected): Outcome<TimeStamp> {
  const read = readToken(token);
  if (!read) return refused('The time-stamp is not in the form that RFC 3161 asks for.');
  if (read.imprintAlgorithm !== OID.sha256 || !equal(read.imprint, expected.imprint)) {
    return refused('The time-stamp is for something else.');
  }
  if (expected.nonce && !(read.nonce && equal(read.nonce, expected.nonce))) {
    return refused('The time-stamp answers another request.');
  }
  if (expected.policy && read.policy !== expected.policy) {
    return refused(`The time-stamp was made under the policy ${read.policy}, not ${expected.policy}.`);
  }
  const certificates = read.certificates.map((one) => knownAs(one, expected.trusted));
  const signer = certificates.find((one) => issuerAndSerialOf(one).equals(read.issuerAndSerial));
  if (!signer) return refused('The time-stamp does not bring the certificate of its authority.');
  if (expected.bringsOnlyTrusted && expected.trusted && !certificates.every((one) => expected.trusted?.includes(one))) {
    return refused('The time-stamp brings a certificate that it did not bring before.');
  }
  if (!isSignedBy(read, signer)) return refused('The time-stamp is not signed as it says.');
  if (!readCertificate(signer).mayTimeStamp) return refused('The authority’s certificate is not one for time-stamps.');
  if (!expected.trusted && !holdTogether(certificates, signer)) {
    return refused('The time-stamp brings a certificate that does not belong to it.');
  }
  const chain = expected.trusted ? chainTo(signer, certificates, expected.trusted, read.at) : [signer];
  if (!chain) return refused('The authority’s certificate does not lead to one in TIME_STAMP_CA_FILE.');
  const authority = readCertificate(signer).x509.subject;
  const certificatesDer = [...new Set([...certificates, ...chain])];
  return done({ at: read.at.toISOString(), authority, certificatesDer, endsAt: firstEnd(certificatesDer) });
}

function firstEnd(certificatesDer: readonly Uint8Array[]): string {
  const ends = certificatesDer.map((one) => Date.parse(readCertificate(one).x509.validTo));
  return new Date(Math.min(...ends)).toISOString();
}

const HASHES: Readonly<Record<string, string>> = {
  [OID.sha1]: 'sha1',
  [OID.sha256]: 'sha256',
  [OID.sha384]: 'sha384',
  [OID.sha512]: 'sha512',
};
/** The hash of a signature: its own name says it, or leaves it to the digest's. */
export const SIGNATURE_HASHES: Readonly<Record<string, string>> = {
  [OID.sha256WithRsa]: 'sha256',
  [OID.sha384WithRsa]: 'sha384',
  [OID.sha512WithRsa]: 'sha512',
  [OID.ecdsaWithSha256]: 'sha256',
  [OID.ecdsaWithSha384]: 'sha384',
  [OID.ecdsaWithSha512]: 'sha512',
};

function isSignedBy(read: ReadToken, signerDer: Uint8Array): boolean {
  const digestHash = HASHES[read.digestAlgorithm];
  const certificateHash = HASHES[read.certificateHash?.algorithm ?? ''];
  const signatureHash = read.signatureAlgorithm === OID.rsa ? digestHash : SIGNATURE_HASHES[read.signatureAlgorithm];
  if (!digestHash || digestHash === 'sha1' || !signatureHash || !certificateHash) return false;
  if (read.contentType !== OID.timeStampInfo || !read.messageDigest || !read.certificateHash) return false;
  if (!equal(createHash(digestHash).update(read.info).digest(), read.messageDigest)) return false;
  if (!equal(createHash(certificateHash).update(signerDer).digest(), read.certificateHash.hash)) return false;
  return verify(signatureHash, read.signedAttributes, readCertificate(signerDer).x509.publicKey, read.signature);
}

/** The same certificate among those that are trusted, which were read before; itself where it is none of them. */
function knownAs(certificate: Buffer, trusted: readonly Uint8Array[] | null): Uint8Array {
  return trusted?.find((one) => certificate.equals(one)) ?? certificate;
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
