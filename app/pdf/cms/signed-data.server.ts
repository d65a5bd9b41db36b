import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  bytesOf,
  derOf,
  inOrder,
  inPlaceOfSet,
  isTagged,
  kidsOf,
  octets,
  oid,
  sequence,
  set,
  tagged,
  verbatim,
} from '~/app/pdf/cms/asn1.server';
import { OID } from '~/app/pdf/cms/oids.server';

export type SealAlgorithm = 'rsa-sha256' | 'ecdsa-sha256';

type Parts = {
  readonly algorithm: SealAlgorithm;
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  /** What is signed, where it stands in the CMS itself; left out of a seal, which stands in what it signs. */
  readonly content?: { readonly type: string; readonly der: Uint8Array };
  /** An RFC 3161 token over the signature: it makes of a seal of level B-B one of level B-T. */
  readonly timeStamp?: Uint8Array | undefined;
};

/**
 * The attributes that the key signs, as a DER set: content type, digest of what is signed, and which certificate signs
 * (signing-certificate-v2, RFC 5035). No signing time: a PAdES baseline seal says its time in the PDF (EN 319 142-1, 6.3).
 */
export function signedAttributes(
  digest: Uint8Array,
  certificateDer: Uint8Array,
  contentType: string = OID.data,
): Buffer {
  const essCertIdV2 = sequence(octets(createHash('sha256').update(certificateDer).digest()));
  return derOf(
    set(
      contentType === OID.data ? IS_DATA : attribute(OID.contentType, oid(contentType)),
      attribute(OID.messageDigest, octets(digest)),
      attribute(OID.signingCertificateV2, sequence(sequence(essCertIdV2))),
    ),
  );
}

/** A CMS SignedData in DER. The same parts give the same bytes: what is checked later is rebuilt and compared. */
export function signedData(parts: Parts): Buffer {
  const certificates = [parts.certificateDer, ...parts.chainDer].map(partsOfCertificate);
  const content = parts.content ? sequence(oid(parts.content.type), tagged(0, octets(parts.content.der))) : OUTSIDE;
  return derOf(
    sequence(
      SIGNED_DATA,
      tagged(
        0,
        sequence(
          parts.content ? VERSION_3 : VERSION_1,
          SHA256_ALONE,
          content,
          tagged(0, ...inOrder(certificates.map(({ whole }) => whole))),
          set(signerInfo(parts)),
        ),
      ),
    ),
  );
}

function signerInfo(parts: Parts): asn1js.Sequence {
  return sequence(
    VERSION_1,
    partsOfCertificate(parts.certificateDer).issuerAndSerial,
    SHA256,
    inPlaceOfSet(parts.attributes),
    ALGORITHMS[parts.algorithm],
    octets(parts.signature),
    ...(parts.timeStamp ? [tagged(1, attribute(OID.timeStampToken, verbatim(parts.timeStamp)))] : []),
  );
}

function fixed(block: asn1js.BaseBlock): asn1js.BaseBlock {
  return verbatim(derOf(block));
}

/** How a signer is named in a CMS: the issuer and serial number of their certificate, in DER. */
export function issuerAndSerialOf(certificateDer: Uint8Array): Buffer {
  return derOf(partsOfCertificate(certificateDer).issuerAndSerial);
}

function attribute(type: string, value: asn1js.BaseBlock): asn1js.Sequence {
  return sequence(oid(type), set(value));
}

const IS_DATA = fixed(attribute(OID.contentType, oid(OID.data)));
const OUTSIDE = fixed(sequence(oid(OID.data)));
const SIGNED_DATA = fixed(oid(OID.signedData));
const SHA256 = fixed(sequence(oid(OID.sha256)));
const SHA256_ALONE = fixed(set(SHA256));
const VERSION_1 = fixed(new asn1js.Integer({ value: 1 }));
const VERSION_3 = fixed(new asn1js.Integer({ value: 3 }));
const ALGORITHMS = {
  'rsa-sha256': fixed(sequence(oid(OID.sha256WithRsa), new asn1js.Null())),
  'ecdsa-sha256': fixed(sequence(oid(OID.ecdsaWithSha256))),
} as const satisfies Record<SealAlgorithm, asn1js.BaseBlock>;

type CertificateParts = { readonly whole: asn1js.BaseBlock; readonly issuerAndSerial: asn1js.BaseBlock };

/** Certificates taken apart, by their bytes: there are few of them, and many seals. */
const takenApart = new WeakMap<Uint8Array, CertificateParts>();

function partsOfCertificate(certificateDer: Uint8Array): CertificateParts {
  const known = takenApart.get(certificateDer);
  if (known) return known;
  // A version may stand before them, under the tag [0] (RFC 5280, 4.1).
  const [body] = kidsOf(asn1js.fromBER(certificateDer).result);
  const [serialNumber, , issuer] = kidsOf(body).filter((part) => !isTagged(part, 0));
  if (!issuer || !serialNumber) throw new Error('A certificate without an issuer');
  const issuerAndSerial = fixed(sequence(verbatim(bytesOf(issuer)), verbatim(bytesOf(serialNumber))));
  const made = { whole: verbatim(certificateDer), issuerAndSerial };
  takenApart.set(certificateDer, made);
  return made;
}

/** The longest signature that the key of a certificate makes, in bytes. */
export function longestSignature(certificateDer: Uint8Array): number {
  const { modulusLength = 0 } = new X509Certificate(certificateDer).publicKey.asymmetricKeyDetails ?? {};
  return modulusLength > 0 ? modulusLength / 8 : LONGEST_P256;
}

/** Two numbers of 32 bytes, each with a sign, in a sequence. */
const LONGEST_P256 = 72;
