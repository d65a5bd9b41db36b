import * as asn1js from 'asn1js';
import type { SealGap } from '~/app/pdf/cms/byte-range.server';
import { digestOutside } from '~/app/pdf/seal.server';
import { checkTimeStamp, type TimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';
import { type Outcome, refused } from '~/forms/outcome';

const RANGE = /^\/ByteRange \[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/;
/** As they are written: in small letters the same bytes would be another file. */
const DIGITS = /^<[0-9A-F]+>$/;

/**
 * Whether the last time-stamp of a long-term version is over the whole of the file but its own digits, and from an authority that is
 * trusted. Refused with a sentence that says why not. Reads no PDF objects.
 */
export function checkLastStamp(bytes: Uint8Array, trustedDer: readonly Uint8Array[]): Outcome<TimeStamp> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('/ByteRange', undefined, 'latin1');
  const range = at < 0 ? null : RANGE.exec(file.toString('latin1', at, at + 100));
  const [from = 0, to = 0, rest = 0] = (range ?? []).slice(1).map(Number);
  if (!range || to + rest !== file.length) return refused('The last time-stamp does not cover the whole file.');
  return checkStampIn(file, { from, to }, trustedDer);
}

/**
 * Whether the time-stamp whose digits stand in this gap is over all the rest of a file. `trustedDer` null: whoever made it, for a
 * reader who trusts nobody yet. Refused with a sentence that says why not.
 */
export function checkStampIn(file: Buffer, gap: SealGap, trustedDer: readonly Uint8Array[] | null): Outcome<TimeStamp> {
  const digits = file.toString('latin1', gap.from, gap.to);
  if (!DIGITS.test(digits)) return refused('The last time-stamp does not cover the whole file.');
  const padded = Buffer.from(digits.slice(1, -1), 'hex');
  const { offset } = asn1js.fromBER(padded);
  if (offset < 0 || padded.subarray(offset).some((byte) => byte !== 0))
    return refused('The last time-stamp cannot be read.');
  return checkTimeStamp(padded.subarray(0, offset), { imprint: digestOutside(file, gap), trusted: trustedDer });
}
