import { generateKeyPair, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
} from 'pkijs';
import { positiveNumber } from '~/app/pdf/cms/asn1.server';
import { OID } from '~/app/pdf/cms/oids.server';

const YEARS = 10;
/** The upper bound of a name's part in a certificate (RFC 5280, appendix A.1). */
const LONGEST_NAME = 64;
/** The first two bits of a key usage: digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNS_AND_STANDS_BY_IT = new Uint8Array([0b1100_0000]);
const FOR = {
  seal: { warning: ' DEMONSTRATION seal, not for real records', purposes: [] },
  'time-stamps': { warning: ' DEMONSTRATION time-stamps, not real ones', purposes: [OID.timeStamping] },
} as const;

const makeKeys = promisify(generateKeyPair);

/** A certificate and its key, as PEM. */
export type CertificateAndKey = { readonly certificatePem: string; readonly keyPem: string };

/**
 * A key and a self-signed certificate for showing and testing, valid for ten years from `now`. Its name says that it is not
 * for real records, and so does every reader that shows who sealed or stamped a document.
 */
export async function makeDemonstrationCertificate(
  councilName: string,
  use: keyof typeof FOR,
  now: Date,
): Promise<CertificateAndKey> {
  const { warning, purposes } = FOR[use];
  const { publicKey, privateKey } = await makeKeys('ec', { namedCurve: 'P-256' });
  // A long council's name is cut, never the warning.
  const certificate = unsigned(councilName.slice(0, LONGEST_NAME - warning.length) + warning, publicKey, now);
  certificate.extensions = [
    extension(OID.basicConstraints, new BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, new asn1js.BitString({ valueHex: SIGNS_AND_STANDS_BY_IT, unusedBits: 6 })),
    ...(purposes.length > 0
      ? [extension(OID.extendedKeyUsage, new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema())]
      : []),
  ];
  const body = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.tbsView = body;
  certificate.signatureValue = new asn1js.BitString({ valueHex: sign('sha256', body, privateKey) });
  const made = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
  return { certificatePem: made.toString(), keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function unsigned(commonName: string, publicKey: KeyObject, now: Date): Certificate {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: positiveNumber() });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(attribute(OID.commonName, commonName));
  }
  certificate.notBefore.value = now;
  certificate.notAfter.value = new Date(now);
  certificate.notAfter.value.setUTCFullYear(now.getUTCFullYear() + YEARS);
  certificate.subjectPublicKeyInfo.fromSchema(asn1js.fromBER(publicKey.export({ type: 'spki', format: 'der' })).result);
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  return certificate;
}

function attribute(type: string, text: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value: text }) });
}

function extension(id: string, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID: id, critical: true, extnValue: value.toBER() });
}
