import { X509Certificate } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { PDFDict } from 'pdf-lib';
import { elementIn } from '~/app/pdf/cms/asn1.server';
import { dictIn, entriesOf, listIn } from '~/app/pdf/long-term/plain-objects.server';
import type { Appended } from '~/app/pdf/long-term/revisions.server';

/** What stands in streams, unpacked, by its reference. */
export type Values = ReadonlyMap<string, Buffer>;

/** All certificates, lists of withdrawn ones and answers in a file together are never longer than this. */
const LARGEST = 4 * 1024 * 1024;

/** The streams of the file so far with those among appended objects, each one piece of DER; null where one is anything else. */
export function withValuesOf(objects: readonly Appended[], before: Values): Values | null {
  const values = new Map(before);
  let left = LARGEST - [...before.values()].reduce((all, { length }) => all + length, 0);
  for (const { number, dict, stream } of objects) {
    if (!stream) continue;
    const value = unpacked(dict, stream, left);
    left -= value?.length ?? 0;
    if (!value || left < 0 || elementIn(value)?.end !== value.length) return null;
    values.set(`${number} 0 R`, value);
  }
  return values;
}

function unpacked(dict: PDFDict, stream: Buffer, longest: number): Buffer | null {
  const { Length: _length, Filter: filter, ...more } = Object.fromEntries(entriesOf(dict));
  if (Object.keys(more).length > 0) return null;
  if (filter === undefined) return stream;
  if (filter !== '/FlateDecode') return null;
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, longest) });
  } catch {
    return null;
  }
}

/**
 * Whether a dictionary names what certificates are checked by and nothing else (DSS: EN 319 142-1, 5.4.2): certificates, lists of
 * withdrawn ones and answers, and for each seal which of them are its own.
 */
export function isValidationData(dss: PDFDict, values: Values): boolean {
  const ofSeals = dictIn(dss, 'VRI');
  const isOnly = (dict: PDFDict, keys: readonly string[]) =>
    [...entriesOf(dict).keys()].every((key) => keys.includes(key));
  const isThere = (dict: PDFDict, keys: readonly string[]) =>
    keys.every((key) => listIn(dict, key).every((reference) => values.has(reference)));
  return (
    isOnly(dss, ['Type', 'VRI', 'Certs', 'CRLs', 'OCSPs']) &&
    entriesOf(dss).get('Type') === '/DSS' &&
    isThere(dss, ['Certs', 'CRLs', 'OCSPs']) &&
    listIn(dss, 'Certs').every((reference) => isCertificate(values.get(reference))) &&
    [...entriesOf(ofSeals).keys()].every((name) => {
      const one = ofSeals && dictIn(ofSeals, name);
      return one !== undefined && isOnly(one, ['Cert', 'CRL', 'OCSP', 'TU']) && isThere(one, ['Cert', 'CRL', 'OCSP']);
    })
  );
}

function isCertificate(der: Buffer | undefined): boolean {
  try {
    return der !== undefined && new X509Certificate(der).raw.equals(der);
  } catch {
    return false;
  }
}
