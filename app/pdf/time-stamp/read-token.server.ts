import * as asn1js from 'asn1js';
import {
  bytesOf,
  derOf,
  elementIn,
  inPlaceOfSet,
  kidsOf,
  octets,
  octetsOf,
  oid,
  oidOf,
  sequence,
  set,
  tagged,
  verbatim,
} from '~/app/pdf/cms/asn1.server';
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

/**
 * Reads an RFC 3161 token. Undefined: it has not the shape of one with one signer who signed attributes, or holds anything more than
 * that. It is built anew from what was read and compared, so that not a byte of it stands there unread.
 */
export function readToken(token: Uint8Array): ReadToken | undefined {
  const whole = elementIn(token);
  const parts = kidsOf(kidsOf(kidsOf(whole?.element)[1])[0]);
  const info = octetsOf(kidsOf(kidsOf(parts[2])[1])[0]);
  const signers = kidsOf(parts.at(-1));
  const [, sid, digest, attributes, algorithm, signature] = kidsOf(signers[0]);
  const statement = info && readInfo(info);
  const signed = octetsOf(signature);
  if (whole?.end !== token.length || !sid || !statement || !signed) return undefined;
  const read = {
    ...statement,
    info,
    certificates: kidsOf(parts[3]).map(bytesOf),
    issuerAndSerial: bytesOf(sid),
    digestAlgorithm: oidOf(kidsOf(digest)[0]) ?? '',
    signatureAlgorithm: oidOf(kidsOf(algorithm)[0]) ?? '',
    signature: signed,
    ...readAttributes(kidsOf(attributes)),
  };
  const withNull = { digest: kidsOf(digest).length > 1, signature: kidsOf(algorithm).length > 1 };
  return rebuilt(read, withNull).equals(token) ? read : undefined;
}

function rebuilt(read: ReadToken, withNull: { readonly digest: boolean; readonly signature: boolean }): Buffer {
  const algorithm = (name: string, hasNull: boolean) => sequence(oid(name), ...(hasNull ? [new asn1js.Null()] : []));
  const digest = verbatim(derOf(algorithm(read.digestAlgorithm, withNull.digest)));
  const signer = sequence(
    new asn1js.Integer({ value: 1 }),
    verbatim(read.issuerAndSerial),
    digest,
    inPlaceOfSet(read.signedAttributes),
    algorithm(read.signatureAlgorithm, withNull.signature),
    octets(read.signature),
  );
  const content = sequence(
    new asn1js.Integer({ value: 3 }),
    set(digest),
    sequence(oid(OID.timeStampInfo), tagged(0, octets(read.info))),
    tagged(0, ...read.certificates.map(verbatim)),
    set(signer),
  );
  return derOf(sequence(oid(OID.signedData), tagged(0, content)));
}

function readInfo(info: Buffer) {
  const [, policy, imprint, , at, ...rest] = kidsOf(elementIn(info)?.element);
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
