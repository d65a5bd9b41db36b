import { X509Certificate } from 'node:crypto';
import { Certificate, ExtKeyUsage } from 'pkijs';
import { OID } from '~/app/pdf/cms/oids.server';

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
  const anchors = trusted.map((one) => new X509Certificate(one));
  const known = [...anchors, ...others.map((one) => new X509Certificate(one))];
  const chain = [new X509Certificate(certificateDer)];
  while (chain.length <= LONGEST) {
    const last = chain.at(-1);
    if (!last || !isValidAt(last, at)) return null;
    if (anchors.some(({ raw }) => raw.equals(last.raw))) return chain.map(({ raw }) => raw);
    const above = known.find((one) => one.ca && last.checkIssued(one) && last.verify(one.publicKey));
    if (!above) return null;
    chain.push(above);
  }
  return null;
}

/** Whether a certificate is for time-stamps and nothing else, as RFC 3161 (2.3) demands. */
export function mayTimeStamp(certificateDer: Uint8Array): boolean {
  const usage = Certificate.fromBER(new Uint8Array(certificateDer)).extensions?.find(
    ({ extnID }) => extnID === OID.extendedKeyUsage,
  );
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  return usage?.critical === true && purposes.length === 1 && purposes[0] === OID.timeStamping;
}

function isValidAt({ validFrom, validTo }: X509Certificate, at: Date): boolean {
  return new Date(validFrom) <= at && at <= new Date(validTo);
}
