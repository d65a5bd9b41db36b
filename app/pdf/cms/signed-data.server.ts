import { createHash } from 'node:crypto';
import { Certificate } from 'pkijs';
import { der, oid, TAG } from '~/app/pdf/cms/der.server';
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
export function signedAttributes(digest: Uint8Array, certificateDer: Uint8Array): Buffer {
  const certificateHash = createHash('sha256').update(certificateDer).digest();
  const essCertIdV2 = der(TAG.sequence, der(TAG.octets, certificateHash));
  const attributes = [
    attribute(CONTENT_TYPE, DATA),
    attribute(MESSAGE_DIGEST, der(TAG.octets, digest)),
    attribute(SIGNING_CERTIFICATE_V2, der(TAG.sequence, der(TAG.sequence, essCertIdV2))),
  ];
  return der(TAG.set, ...attributes.sort(Buffer.compare));
}

/** A detached CMS SignedData in DER. The same parts give the same bytes: what is checked later is rebuilt and compared. */
export function signedData(parts: Parts): Buffer {
  const content = der(
    TAG.sequence,
    VERSION_1,
    der(TAG.set, SHA256),
    der(TAG.sequence, DATA),
    der(TAG.context0, ...[parts.certificateDer, ...parts.chainDer].sort(Buffer.compare)),
    der(TAG.set, signerInfo(parts)),
  );
  return der(TAG.sequence, SIGNED_DATA, der(TAG.context0, content));
}

const DATA = oid(OID.data);
const SIGNED_DATA = oid(OID.signedData);
const CONTENT_TYPE = oid(OID.contentType);
const MESSAGE_DIGEST = oid(OID.messageDigest);
const SIGNING_CERTIFICATE_V2 = oid(OID.signingCertificateV2);
const SHA256 = der(TAG.sequence, oid(OID.sha256));
const VERSION_1 = der(TAG.integer, Buffer.from([1]));
const ALGORITHMS = {
  'rsa-sha256': der(TAG.sequence, oid(OID.sha256WithRsa), der(TAG.null)),
  'ecdsa-sha256': der(TAG.sequence, oid(OID.ecdsaWithSha256)),
} as const satisfies Record<SealAlgorithm, Buffer>;

function signerInfo(parts: Parts): Buffer {
  return der(
    TAG.sequence,
    VERSION_1,
    issuerAndSerial(parts.certificateDer),
    SHA256,
    implicitlyTagged(parts.attributes),
    ALGORITHMS[parts.algorithm],
    der(TAG.octets, parts.signature),
  );
}

function attribute(type: Buffer, value: Buffer): Buffer {
  return der(TAG.sequence, type, der(TAG.set, value));
}

/** The signed attributes stand in the signer's information under the tag [0] in place of SET (RFC 5652, 5.4). */
function implicitlyTagged(set: Uint8Array): Buffer {
  const tagged = Buffer.from(set);
  tagged[0] = TAG.context0;
  return tagged;
}

/** Issuer and serial number by certificate: there are few certificates, and many seals. */
const issuers = new WeakMap<Uint8Array, Buffer>();

function issuerAndSerial(certificateDer: Uint8Array): Buffer {
  const known = issuers.get(certificateDer);
  if (known) return known;
  const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(certificateDer));
  const made = der(TAG.sequence, Buffer.from(issuer.toSchema().toBER()), Buffer.from(serialNumber.toBER()));
  issuers.set(certificateDer, made);
  return made;
}
