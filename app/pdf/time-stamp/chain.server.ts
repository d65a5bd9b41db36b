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

function isAbove(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}
