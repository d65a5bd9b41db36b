/**
 * References say nothing of place, person or order: random letters and figures that are hard to confuse (no I, L, O, U, Z),
 * the last one a check character, so that a slip of the pen is noticed. "7KQM-2XH9-DTC"
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const BODY = 10;

/** Makes a reference from at least 10 random bytes. */
export function makeReference(random: Uint8Array): string {
  if (random.length < BODY) throw new Error('A reference needs 10 random bytes');
  const body = Array.from(random.slice(0, BODY), (byte) => LETTERS.charAt(byte % 31)).join('');
  return group(body + checkCharacter(body));
}

/** The reference as it is kept, from what someone typed: spaces, dashes, small letters and I, L, O are forgiven. Null if it cannot be one. */
export function readReference(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (text.length !== BODY + 1) return null;
  const body = text.slice(0, BODY);
  if ([...body].some((letter) => !LETTERS.includes(letter))) return null;
  return text.charAt(BODY) === checkCharacter(body) ? group(text) : null;
}

/** A weighted sum modulo 31, a prime: every single slip and every swap of two neighbours changes it. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + LETTERS.indexOf(letter) * (index + 1), 0);
  return LETTERS.charAt(sum % 31);
}

function group(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
