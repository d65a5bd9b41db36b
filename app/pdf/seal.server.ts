import { createHash, X509Certificate } from 'node:crypto';
import { findRoom, findSeal, rangeText, roomIn, type SealGap } from '~/app/pdf/cms/byte-range.server';
import { type ReadSeal, readSeal } from '~/app/pdf/cms/read-seal.server';
import { longestSignature, signedAttributes, signedData } from '~/app/pdf/cms/signed-data.server';
import { algorithmOf, type Signer } from '~/app/pdf/signer.server';
import { done, type Outcome, refused } from '~/forms/outcome';

/**
 * Seals a composed document with the council's key (PAdES baseline B-B). Fills in the room that `compose` left, byte for
 * byte, and parses nothing. The bytes given are left as they are.
 *
 * It is the council's electronic seal: it proves where the document comes from and that nothing changed since, not that
 * any person agreed (UK eIDAS, articles 35 and 36, against article 25 for signatures).
 *
 * Throws if there is no room for a seal: a printed blank, or a document that is sealed already.
 */
export async function seal(composed: Uint8Array, signer: Signer): Promise<Uint8Array> {
  const bytes = Buffer.from(composed);
  const room = findRoom(bytes);
  if (!room) throw new Error('There is no room for a seal: the document is a blank, or is sealed already');
  bytes.write(rangeText(room.gap, bytes.length), room.range, 'latin1');
  const attributes = signedAttributes(digestOutside(bytes, room.gap), signer.certificateDer);
  const signature = await signer.rawSign(attributes);
  const { algorithm, certificateDer, chainDer } = signer;
  const cms = signedData({ algorithm, certificateDer, chainDer, attributes, signature });
  bytes.write(sealDigits(cms, room.gap), room.gap.from, 'latin1');
  return bytes;
}

/**
 * What a time-stamp authority is asked to stamp: the SHA-256 of the seal's signature (RFC 3161, appendix A). Throws if the file
 * is not sealed as we seal.
 */
export function stampImprint(sealed: Uint8Array): Buffer {
  return createHash('sha256').update(sealOf(sealed).seal.signature).digest();
}

/**
 * Puts an authority's time-stamp into the seal of our own document: PAdES baseline B-T. Neither what is sealed nor the signature
 * changes. The token must have been checked (`checkTimeStamp`). Refused where it is too large for the room that was left for it.
 * Throws if the document is not sealed as we seal, or has its time-stamp already.
 */
export function addTimeStamp(sealed: Uint8Array, timeStamp: Uint8Array): Outcome<Uint8Array> {
  const bytes = Buffer.from(sealed);
  const { seal: read, gap } = sealOf(bytes);
  const digest = digestOutside(bytes, gap);
  const stands = bytes.toString('latin1', gap.from, gap.to);
  const parts = read.certificates
    .map((one) => partsOf(one, read, digest))
    .find((some) => stands === sealDigits(signedData(some), gap));
  if (!parts) throw new Error('The document is not sealed as we seal, or has a time-stamp already');
  const cms = signedData({ ...parts, timeStamp });
  const lacking = cms.length - roomIn(gap);
  if (lacking > 0) return refused(`The time-stamp is ${lacking} bytes too large for the room in the document.`);
  bytes.write(sealDigits(cms, gap), gap.from, 'latin1');
  return done(bytes);
}

/** What a seal is made of, if it was made with this one of its certificates. */
function partsOf(certificateDer: Uint8Array, { certificates, signature }: ReadSeal, digest: Uint8Array) {
  return {
    algorithm: algorithmOf(new X509Certificate(certificateDer).publicKey),
    certificateDer,
    chainDer: certificates.filter((one) => one !== certificateDer),
    attributes: signedAttributes(digest, certificateDer),
    signature,
  };
}

/** The digest of all of a file but the digits of its seal. */
export function digestOutside(bytes: Uint8Array, gap: SealGap): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.from)).update(bytes.subarray(gap.to)).digest();
}

/** A seal as it stands in the file, with the room that it does not need. Throws if it needs more than there is. */
export function sealDigits(cms: Uint8Array, gap: SealGap): string {
  const room = roomIn(gap);
  if (cms.length > room) throw new Error(`The seal takes ${cms.length} bytes and there is room for ${room}`);
  return `<${Buffer.from(cms)
    .toString('hex')
    .padEnd(2 * room, '0')}>`;
}

/** The bytes to keep free for a signer's seal with a time-stamp of so many bytes, in steps of 64: tokens differ by a few. */
export function roomForSeal(
  { algorithm, certificateDer, chainDer }: Pick<Signer, 'algorithm' | 'certificateDer' | 'chainDer'>,
  timeStampBytes: number,
): number {
  const attributes = signedAttributes(new Uint8Array(32), certificateDer);
  const signature = new Uint8Array(longestSignature(certificateDer));
  const sealed = signedData({ algorithm, certificateDer, chainDer, attributes, signature }).length;
  return Math.ceil((sealed + AROUND_A_TIME_STAMP + timeStampBytes) / STEP) * STEP;
}

/** Its attribute's name and lengths, and longer lengths around it. */
const AROUND_A_TIME_STAMP = 48;
const STEP = 64;

function sealOf(sealed: Uint8Array): { readonly seal: ReadSeal; readonly gap: SealGap } {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const gap = findSeal(bytes);
  const read = gap && readSeal(bytes.toString('latin1', gap.from + 1, gap.to - 1));
  if (!gap || !read) throw new Error('The document carries no seal of ours');
  return { seal: read, gap };
}
