import * as asn1js from 'asn1js';
import { digestOutside } from '~/app/pdf/seal.server';
import { checkTimeStamp, type TimeStamp } from '~/app/pdf/time-stamp/check-time-stamp.server';
import { type Outcome, refused } from '~/forms/outcome';

const RANGE = /^\/ByteRange \[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/;
const DIGITS = /^<[0-9A-Fa-f]+>$/;

/**
 * Whether the last time-stamp of a long-term version is over the whole of the file but its own digits, and from an authority that is
 * trusted. Refused with a sentence that says why not. Reads no PDF objects.
 */
export function checkLastStamp(bytes: Uint8Array, trustedDer: readonly Uint8Array[]): Outcome<TimeStamp> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.lastIndexOf('/ByteRange', undefined, 'latin1');
  const range = at < 0 ? null : RANGE.exec(file.toString('latin1', at, at + 100));
  const [from = 0, to = 0, rest = 0] = (range ?? []).slice(1).map(Number);
  const digits = file.toString('latin1', from, to);
  if (!range || to + rest !== file.length || !DIGITS.test(digits)) {
    return refused('The last time-stamp does not cover the whole file.');
  }
  const padded = Buffer.from(digits.slice(1, -1), 'hex');
  const { offset } = asn1js.fromBER(padded);
  if (offset < 0 || padded.subarray(offset).some((byte) => byte !== 0))
    return refused('The last time-stamp cannot be read.');
  const imprint = digestOutside(file, { from, to });
  return checkTimeStamp(padded.subarray(0, offset), { imprint, trusted: trustedDer });
}
