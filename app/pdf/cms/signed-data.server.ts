import { createHash, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  derOf,
  exactly,
  inOrder,
  isTagged,
  kidsOf,
  octets,
  oid,
  sequence,
  set,
  tagged,
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
      attribute(OID.contentType, oid(contentType)),
      attribute(OID.messageDigest, octets(digest)),
      attribute(OID.signingCertificateV2, sequence(sequence(essCertIdV2))),
    ),
  );
}

/** A CMS SignedData in DER. The same parts give the same bytes: what is checked later is rebuilt and compared. */
export function signedData(parts: Parts): Buffer {
  const certificates = [parts.certificateDer, ...parts.chainDer].map(partsOfCertificate);
  const content = parts.content
    ? sequence(oid(parts.content.type), tagged(0, octets(parts.content.der)))
    : sequence(oid(OID.data));
  return derOf(
    sequence(
      oid(OID.signedData),
      tagged(
        0,
        sequence(
          new asn1js.Integer({ value: parts.content ? 3 : 1 }),
          set(sha256()),
          content,
          tagged(0, ...inOrder(certificates.map(({ whole }) => whole))),
          set(signerInfo(parts)),
        ),
      ),
    ),
  );
}

function signerInfo(parts: Parts): asn1js.Sequence {
  const { issuer, serialNumber } = partsOfCertificate(parts.certificateDer);
  return sequence(
    new asn1js.Integer({ value: 1 }),
    sequence(issuer, serialNumber),
    sha256(),
    // In place of the tag SET that is signed stands the tag [0] (RFC 5652, 5.4).
    tagged(0, ...kidsOf(exactly(parts.attributes))),
    parts.algorithm === 'rsa-sha256'
      ? sequence(oid(OID.sha256WithRsa), new asn1js.Null())
      : sequence(oid(OID.ecdsaWithSha256)),
    octets(parts.signature),
    ...(parts.timeStamp ? [tagged(1, attribute(OID.timeStampToken, exactly(parts.timeStamp)))] : []),
  );
}

/** How a signer is named in a CMS: the issuer and serial number of their certificate, in DER. */
export function issuerAndSerialOf(certificateDer: Uint8Array): Buffer {
  const { issuer, serialNumber } = partsOfCertificate(certificateDer);
  return derOf(sequence(issuer, serialNumber));
}

function attribute(type: string, value: asn1js.BaseBlock): asn1js.Sequence {
  return sequence(oid(type), set(value));
}

function sha256(): asn1js.Sequence {
  return sequence(oid(OID.sha256));
}

type CertificateParts = {
  readonly whole: asn1js.BaseBlock;
  readonly issuer: asn1js.BaseBlock;
  readonly serialNumber: asn1js.BaseBlock;
};

/** Certificates taken apart, by their bytes: there are few of them, and many seals. */
const takenApart = new WeakMap<Uint8Array, CertificateParts>();

function partsOfCertificate(certificateDer: Uint8Array): CertificateParts {
  const known = takenApart.get(certificateDer);
  if (known) return known;
  const whole = exactly(certificateDer);
  // A version may stand before them, under the tag [0] (RFC 5280, 4.1).
  const [serialNumber, , issuer] = kidsOf(kidsOf(whole)[0]).filter((part) => !isTagged(part, 0));
  if (!issuer || !serialNumber) throw new Error('A certificate without an issuer');
  const made = { whole, issuer, serialNumber };
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
