/**
 * A secret of 128 bits that somebody can read aloud or type from paper: letters and figures that are hard to confuse (no I, L, O,
 * U), in groups of four. "7KQM-2XH9-DTC4-…", 26 of them.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const BITS = 5;

/** Makes a secret from 16 random bytes. */
export function makeSecret(random: Uint8Array): string {
  if (random.length !== 16) throw new Error('A secret needs 16 random bytes');
  let number = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) << 2n;
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = LETTERS.charAt(Number(number & 31n)) + text;
    number >>= BigInt(BITS);
  }
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The secret as it was made, from what somebody typed: spaces, dashes and small letters are forgiven. Null if it cannot be one. */
export function readSecret(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== LENGTH || [...text].some((letter) => !LETTERS.includes(letter))) return null;
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
