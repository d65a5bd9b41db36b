import { createHash } from 'node:crypto';
import { findRoom, rangeText, type SealGap } from '~/app/pdf/cms/byte-range.server';
import { signedAttributes, signedData } from '~/app/pdf/cms/signed-data.server';
import { SEAL_ROOM } from '~/app/pdf/file/seal-field.server';
import type { Signer } from '~/app/pdf/signer.server';

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
  bytes.write(sealDigits(cms), room.gap.from, 'latin1');
  return bytes;
}

/** The digest of all of a file but the digits of its seal. */
export function digestOutside(bytes: Uint8Array, gap: SealGap): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.from)).update(bytes.subarray(gap.to)).digest();
}

/** A seal as it stands in the file, with the room that it does not need. Throws if it needs more than there is. */
export function sealDigits(cms: Uint8Array): string {
  if (cms.length > SEAL_ROOM) throw new Error(`The seal takes ${cms.length} bytes and there is room for ${SEAL_ROOM}`);
  return `<${Buffer.from(cms)
    .toString('hex')
    .padEnd(2 * SEAL_ROOM, '0')}>`;
}
