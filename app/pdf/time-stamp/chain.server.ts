import type { X509Certificate } from 'node:crypto';
import { readCertificate } from '~/app/pdf/time-stamp/certificate.server';

const LONGEST = 8;

/**
 * The way from a certificate up to one that is trusted, itself first and the trusted one last; null where there is none, or where
 * one on the way was not valid at the instant. Those above the first must be authorities.
 */
export function chainTo(
  certificateDer: Uint8Array,
  others: readonly Uint8Array[],
  trusted: readonly Uint8Array[],
  at: Date,
): readonly Uint8Array[] | null {
  const known = [...trusted, ...others];
  const chain = [certificateDer];
  while (chain.length <= LONGEST) {
    const last = chain.at(-1);
    if (!last || !isValidAt(readCertificate(last).x509, at)) return null;
    if (trusted.some((one) => Buffer.from(one).equals(last))) return chain;
    const above = known.find((one) => isAbove(readCertificate(one).x509, readCertificate(last).x509));
    if (!above) return null;
    chain.push(above);
  }
  return null;
}

/**
 * Whether each of the certificates that a time-stamp brings belongs to it, as far as they themselves say: it is the one that signed,
 * or is signed by another of them or by itself, or has signed another of them. For a reader who trusts nobody yet: of the
 * highest only its issuer could say more, and most time-stamps do not bring that one.
 */
export function holdTogether(certificatesDer: readonly Uint8Array[], signerDer: Uint8Array): boolean {
  const all = certificatesDer.map((der) => readCertificate(der).x509);
  return certificatesDer.every((der) => {
    const { x509 } = readCertificate(der);
    const above = all.filter(({ subject }) => subject === x509.issuer);
    if (der === signerDer) return true;
    if (above.length > 0) return above.some(({ publicKey }) => x509.verify(publicKey));
    return all.some((below) => below !== x509 && isAbove(x509, below));
  });
}

function isAbove(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}
