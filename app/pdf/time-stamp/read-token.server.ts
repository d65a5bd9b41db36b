import * as asn1js from 'asn1js';
import { bytesOf, derOf, isTagged, kidsOf, octetsOf, oidOf, set } from '~/app/pdf/cms/asn1.server';
import { OID } from '~/app/pdf/cms/oids.server';

/** What a time-stamp says of itself. Nothing is proved yet. */
export type ReadToken = {
  readonly policy: string;
  readonly imprintAlgorithm: string;
  readonly imprint: Buffer;
  readonly at: Date;
  readonly nonce: Buffer | undefined;
  /** The signed statement, and what its authority signed about it. */
  readonly info: Buffer;
  readonly certificates: readonly Buffer[];
  readonly issuerAndSerial: Buffer;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signedAttributes: Buffer;
  readonly contentType: string | undefined;
  readonly messageDigest: Buffer | undefined;
  /** The hash of the certificate that signs, and its algorithm (signing-certificate, in either version). */
  readonly certificateHash: { readonly algorithm: string; readonly hash: Buffer } | undefined;
  readonly signature: Buffer;
};

/** Reads an RFC 3161 token. Undefined: it has not the shape of one with one signer who signed attributes. */
export function readToken(token: Uint8Array): ReadToken | undefined {
  const { offset, result } = asn1js.fromBER(token);
  const [type, wrapped] = kidsOf(result);
  if (offset !== token.length || oidOf(type) !== OID.signedData) return undefined;
  const parts = kidsOf(kidsOf(wrapped)[0]);
  const [contentType, content] = kidsOf(parts[2]);
  const info = octetsOf(kidsOf(content)[0]);
  const signers = kidsOf(parts.at(-1));
  const [, sid, digest, attributes, algorithm, signature] = kidsOf(signers[0]);
  if (oidOf(contentType) !== OID.timeStampInfo || !info || signers.length !== 1 || !sid) return undefined;
  const statement = readInfo(info);
  const signed = octetsOf(signature);
  if (!statement || !signed || !isTagged(attributes, 0)) return undefined;
  return {
    ...statement,
    info,
    certificates: kidsOf(parts.slice(3, -1).find((part) => isTagged(part, 0))).map(bytesOf),
    issuerAndSerial: derOf(sid),
    digestAlgorithm: oidOf(kidsOf(digest)[0]) ?? '',
    signatureAlgorithm: oidOf(kidsOf(algorithm)[0]) ?? '',
    signature: signed,
    ...readAttributes(kidsOf(attributes)),
  };
}

function readInfo(info: Buffer) {
  const [, policy, imprint, , at, ...rest] = kidsOf(asn1js.fromBER(info).result);
  const hashed = octetsOf(kidsOf(imprint)[1]);
  const nonce = rest.find((part) => part instanceof asn1js.Integer);
  if (!hashed || !(at instanceof asn1js.GeneralizedTime)) return undefined;
  return {
    policy: oidOf(policy) ?? '',
    imprintAlgorithm: oidOf(kidsOf(kidsOf(imprint)[0])[0]) ?? '',
    imprint: hashed,
    at: at.toDate(),
    nonce: nonce && derOf(nonce),
  };
}

function readAttributes(attributes: readonly asn1js.BaseBlock[]) {
  const values = new Map(attributes.map((one) => [oidOf(kidsOf(one)[0]), kidsOf(kidsOf(one)[1])[0]]));
  const v2 = firstCertificate(values.get(OID.signingCertificateV2));
  const v1 = firstCertificate(values.get(OID.signingCertificate));
  return {
    // As it was signed: a set, where [0] stands in its place in the token (RFC 5652, 5.4).
    signedAttributes: derOf(set(...attributes)),
    contentType: oidOf(values.get(OID.contentType)),
    messageDigest: octetsOf(values.get(OID.messageDigest)),
    certificateHash: v2 ? { algorithm: OID.sha256, ...v2 } : v1 && { ...v1, algorithm: OID.sha1 },
  };
}

/** The first certificate of a signing-certificate attribute; the algorithm stands there only where it is not the usual one. */
function firstCertificate(attribute: asn1js.BaseBlock | undefined) {
  const parts = kidsOf(kidsOf(kidsOf(attribute)[0])[0]);
  const hash = octetsOf(parts.find((part) => part instanceof asn1js.OctetString));
  const [first] = parts;
  const named = first instanceof asn1js.Sequence ? oidOf(kidsOf(first)[0]) : undefined;
  return hash && { hash, ...(named === undefined ? {} : { algorithm: named }) };
}
