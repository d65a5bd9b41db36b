import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { OID } from '~/app/pdf/cms/oids.server';

export type SealAlgorithm = 'rsa-sha256' | 'ecdsa-sha256';

type Parts = {
  readonly algorithm: SealAlgorithm;
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
};

/**
 * The attributes that the key signs, as a DER set: content type, digest of the document, and which certificate signs
 * (signing-certificate-v2, RFC 5035). No signing time: a PAdES baseline seal says its time in the PDF (EN 319 142-1, 6.3).
 */
export function signedAttributes(digest: Uint8Array, certificateDer: Uint8Array): Uint8Array {
  const certificateHash = createHash('sha256').update(certificateDer).digest();
  const essCertIdV2 = sequence(new asn1js.OctetString({ valueHex: certificateHash }));
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digest })),
    attribute(OID.signingCertificateV2, sequence(sequence(essCertIdV2))),
  ];
  const sorted = attributes.map(der).sort(Buffer.compare);
  return der(new asn1js.Set({ value: sorted.map(parsed) }));
}

/** A detached CMS SignedData in DER. The same parts give the same bytes: what is checked later is rebuilt and compared. */
export function signedData(parts: Parts): Uint8Array {
  const certificates = [parts.certificateDer, ...parts.chainDer].map(parsed);
  const content = sequence(
    new asn1js.Integer({ value: 1 }),
    new asn1js.Set({ value: [sha256()] }),
    sequence(new asn1js.ObjectIdentifier({ value: OID.data })),
    tagged(0, certificates),
    new asn1js.Set({ value: [signerInfo(parts)] }),
  );
  return der(sequence(new asn1js.ObjectIdentifier({ value: OID.signedData }), tagged(0, [content])));
}

function signerInfo(parts: Parts): asn1js.Sequence {
  const certificate = Certificate.fromBER(new Uint8Array(parts.certificateDer));
  const attributes = parsed(parts.attributes);
  if (!(attributes instanceof asn1js.Set)) throw new Error('Signed attributes are not a set');
  const oid = parts.algorithm === 'rsa-sha256' ? OID.sha256WithRsa : OID.ecdsaWithSha256;
  const parameters = parts.algorithm === 'rsa-sha256' ? [new asn1js.Null()] : [];
  return sequence(
    new asn1js.Integer({ value: 1 }),
    sequence(certificate.issuer.toSchema(), certificate.serialNumber),
    sha256(),
    tagged(0, attributes.valueBlock.value),
    sequence(new asn1js.ObjectIdentifier({ value: oid }), ...parameters),
    new asn1js.OctetString({ valueHex: parts.signature }),
  );
}

function attribute(type: string, value: asn1js.BaseBlock): asn1js.Sequence {
  return sequence(new asn1js.ObjectIdentifier({ value: type }), new asn1js.Set({ value: [value] }));
}

function sha256(): asn1js.Sequence {
  return sequence(new asn1js.ObjectIdentifier({ value: OID.sha256 }));
}

function sequence(...value: asn1js.BaseBlock[]): asn1js.Sequence {
  return new asn1js.Sequence({ value });
}

function tagged(number: number, value: asn1js.BaseBlock[]): asn1js.Constructed {
  return new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: number }, value });
}

function parsed(bytes: Uint8Array): asn1js.BaseBlock {
  const { result, offset } = asn1js.fromBER(bytes);
  if (offset === -1) throw new Error('Not DER');
  return result;
}

function der(block: asn1js.BaseBlock): Uint8Array {
  return new Uint8Array(block.toBER());
}
