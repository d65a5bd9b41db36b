import { createHash, randomInt } from 'node:crypto';

/** Letters and figures that are hard to confuse, read out or written down. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A new one-time code, 78 random bits: "7KQM-2XH9-DTCA-W4RV". */
export function newSetUpCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** What is kept of a code. Spaces, dashes and small letters make no difference. */
export function hashSetUpCode(typed: string): string {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(code).digest('hex');
}
