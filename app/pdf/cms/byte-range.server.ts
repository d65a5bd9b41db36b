import { RANGE_PLACEHOLDER } from '~/app/pdf/file/seal-field.server';

/** Where a seal lies in its file: `from` is the `<` before its digits, `to` the byte after the `>`. */
export type SealGap = { readonly from: number; readonly to: number };

const RANGE = '/ByteRange [ ';
const CONTENTS = '/Contents <';
const NUMBER_ROOM = String(RANGE_PLACEHOLDER).length;
const PLACEHOLDER = `${RANGE}0${` ${RANGE_PLACEHOLDER}`.repeat(3)} ]`;

/** Finds the room that `compose` left for the seal. Undefined: there is none, or it is filled already. */
export function findRoom(bytes: Buffer): { readonly range: number; readonly gap: SealGap } | undefined {
  const range = bytes.lastIndexOf(PLACEHOLDER, undefined, 'latin1');
  const gap = range < 0 ? undefined : gapAfter(bytes, range);
  return gap && { range, gap };
}

/** The byte range as it stands in a sealed file: all of the file but the gap, in exactly the room that was left for it. */
export function rangeText(gap: SealGap, length: number): string {
  const numbers = [gap.from, gap.to, length - gap.to];
  const padded = numbers.map((number) => ` ${String(number).padStart(NUMBER_ROOM, ' ')}`);
  return `${RANGE}0${padded.join('')} ]`;
}

/**
 * Finds the one seal of a file and what it covers. Undefined unless there is exactly one byte range, its digits are where
 * the range says, and the range is the whole file but those digits.
 */
export function findSeal(bytes: Buffer): SealGap | undefined {
  const range = bytes.indexOf('/ByteRange', 0, 'latin1');
  if (range < 0 || bytes.indexOf('/ByteRange', range + 1, 'latin1') >= 0) return undefined;
  const gap = gapAfter(bytes, range);
  if (!gap) return undefined;
  const expected = rangeText(gap, bytes.length);
  const stands = bytes.toString('latin1', range, range + expected.length);
  return stands === expected && gap.to < bytes.length ? gap : undefined;
}

/** How many bytes a seal may take: two digits stand for each, between `<` and `>`. */
export function roomIn({ from, to }: SealGap): number {
  return (to - from - 2) / 2;
}

function gapAfter(bytes: Buffer, range: number): SealGap | undefined {
  const contents = bytes.indexOf(CONTENTS, range, 'latin1');
  const end = contents < 0 ? -1 : bytes.indexOf('>', contents, 'latin1');
  const gap = { from: contents + CONTENTS.length - 1, to: end + 1 };
  return end < 0 || roomIn(gap) % 1 !== 0 ? undefined : gap;
}
