import { X509Certificate } from 'node:crypto';
import { Certificate, ExtKeyUsage } from 'pkijs';
import { OID } from '~/app/pdf/cms/oids.server';

type Read = { readonly x509: X509Certificate; readonly mayTimeStamp: boolean };

/** Certificates that were read, by their bytes: an authority has few, and stamps everything with them. */
const known = new WeakMap<Uint8Array, Read>();

/** A certificate (DER), and whether it is for time-stamps and nothing else, as RFC 3161 (2.3) demands. Throws for anything else. */
export function readCertificate(der: Uint8Array): Read {
  const before = known.get(der);
  if (before) return before;
  const usage = Certificate.fromBER(new Uint8Array(der)).extensions?.find(
    ({ extnID }) => extnID === OID.extendedKeyUsage,
  );
  const purposes = usage?.parsedValue instanceof ExtKeyUsage ? usage.parsedValue.keyPurposes : [];
  const mayTimeStamp = usage?.critical === true && purposes.length === 1 && purposes[0] === OID.timeStamping;
  const read = { x509: new X509Certificate(der), mayTimeStamp };
  known.set(der, read);
  return read;
}
