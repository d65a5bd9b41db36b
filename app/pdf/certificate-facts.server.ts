import { createHash, X509Certificate } from 'node:crypto';

/** What a certificate says of itself, for people who look after it. */
export type CertificateFacts = {
  readonly name: string;
  readonly issuer: string;
  readonly algorithm: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Hexadecimal SHA-256 of its DER. */
  readonly fingerprint: string;
};

/** What a certificate (DER) says of itself. Throws for anything else. */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  const { subject, issuer, publicKey, validFrom, validTo, raw } = new X509Certificate(der);
  const { modulusLength } = publicKey.asymmetricKeyDetails ?? {};
  return {
    name: onOneLine(subject),
    issuer: onOneLine(issuer),
    algorithm: modulusLength === undefined ? 'ECDSA on P-256' : `RSA, ${modulusLength} bits`,
    startsAt: new Date(validFrom).toISOString(),
    endsAt: new Date(validTo).toISOString(),
    fingerprint: createHash('sha256').update(raw).digest('hex'),
  };
}

/** A name that is a common name alone needs no "CN=" before it. */
function onOneLine(name: string): string {
  return name
    .replaceAll('\n', ', ')
    .replaceAll('\\,', ',')
    .replace(/^CN=(?!.*, [A-Z]+=)/, '');
}
