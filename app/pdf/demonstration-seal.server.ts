import { generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, AttributeTypeAndValue, BasicConstraints, Certificate, Extension } from 'pkijs';
import { OID } from '~/app/pdf/cms/oids.server';

const YEARS = 10;
const WARNING = ' DEMONSTRATION seal, not for real records';
/** The upper bound of a name's part in a certificate (RFC 5280, appendix A.1). */
const LONGEST_NAME = 64;
const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
/** The first two bits of a key usage: digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNS_AND_STANDS_BY_IT = new Uint8Array([0b1100_0000]);

const makeKeys = promisify(generateKeyPair);

/**
 * A key and a self-signed certificate for showing and testing, valid for ten years from `now`. Its name says that it is not
 * for real records, and so does every reader that shows who sealed a document.
 */
export async function makeDemonstrationSeal(
  councilName: string,
  now: Date,
): Promise<{ readonly certificatePem: string; readonly keyPem: string }> {
  const { publicKey, privateKey } = await makeKeys('ec', { namedCurve: 'P-256' });
  const certificate = unsigned(nameOfSeal(councilName), publicKey, now);
  const body = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.tbsView = body;
  certificate.signatureValue = new asn1js.BitString({ valueHex: sign('sha256', body, privateKey) });
  const made = new X509Certificate(Buffer.from(certificate.toSchema(true).toBER()));
  return { certificatePem: made.toString(), keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** A long council's name is cut, never the warning. */
function nameOfSeal(councilName: string): string {
  return councilName.slice(0, LONGEST_NAME - WARNING.length) + WARNING;
}

function unsigned(commonName: string, publicKey: KeyObject, now: Date): Certificate {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: positiveSerial() });
  for (const name of [certificate.issuer, certificate.subject]) {
    name.typesAndValues.push(attribute(COMMON_NAME, commonName));
  }
  certificate.notBefore.value = now;
  certificate.notAfter.value = new Date(now);
  certificate.notAfter.value.setUTCFullYear(now.getUTCFullYear() + YEARS);
  certificate.subjectPublicKeyInfo.fromSchema(asn1js.fromBER(publicKey.export({ type: 'spki', format: 'der' })).result);
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaWithSha256 });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, new BasicConstraints({ cA: false }).toSchema()),
    extension(KEY_USAGE, new asn1js.BitString({ valueHex: SIGNS_AND_STANDS_BY_IT, unusedBits: 6 })),
  ];
  return certificate;
}

/** Sixteen random bytes, the first never zero nor with its highest bit set, so that the number is positive and whole. */
function positiveSerial(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function attribute(type: string, text: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value: text }) });
}

function extension(id: string, value: asn1js.BaseBlock): Extension {
  return new Extension({ extnID: id, critical: true, extnValue: value.toBER() });
}
