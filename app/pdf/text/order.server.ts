import bidiFactory from 'bidi-js';
import type { Piece } from '~/app/pdf/text/styled-text.server';

/** A paragraph in logical order, with the embedding level of every UTF-16 unit and the piece that it came from. */
export type Ordered = {
  readonly text: string;
  readonly pieceAt: Uint32Array;
  readonly levels: Uint8Array;
  readonly base: 0 | 1;
};

const bidi = bidiFactory();
const RIGHT_TO_LEFT_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT_LANGUAGES = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;
/** A text goes the other way than its document if so much of it is written that way: more than a name or two. */
const MOST_OF_IT = 0.75;

const FIRST_STRONG = '\u2068';
const LEFT_TO_RIGHT = '\u2066';
const END = '\u2069';
const FORCE_LEFT_TO_RIGHT = '\u202d';
const END_FORCE = '\u202c';

/** Whether a language is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT_LANGUAGES.test(lang.toLowerCase());
}

/** Whether a text is read from right to left: what most of its letters say, and where it has few or none, its language. */
export function readsRightToLeft(text: string, lang: string): boolean {
  const document = isRightToLeft(lang);
  if (!document && !RIGHT_TO_LEFT_LETTERS.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const other = letters.filter((letter) => RIGHT_TO_LEFT_LETTERS.test(letter) !== document).length;
  return letters.length > 0 && other >= MOST_OF_IT * letters.length ? !document : document;
}

/** The controls added here: they order the text and are never printed. */
export function isOrderControl(codePoint: number): boolean {
  return (codePoint >= 0x2066 && codePoint <= 0x2069) || codePoint === 0x202d || codePoint === 0x202c;
}

/**
 * Orders a paragraph by the Unicode Bidirectional Algorithm. Pieces in another language than the paragraph's, and numbers,
 * are isolated from what surrounds them. Text without right-to-left letters passes straight through.
 */
export function orderPieces(pieces: readonly Piece[], lang: string): Ordered {
  const whole = pieces.map((piece) => piece.text).join('');
  const rightToLeft = readsRightToLeft(whole, lang);
  const mixed = rightToLeft || RIGHT_TO_LEFT_LETTERS.test(whole);
  const texts = pieces.map((piece) => (mixed ? withIsolates(piece, lang) : piece.text));
  const text = mixed ? texts.join('') : whole;
  const pieceAt = new Uint32Array(text.length);
  let from = 0;
  texts.forEach(({ length }, index) => {
    pieceAt.fill(index, from, from + length);
    from += length;
  });
  const levels = mixed
    ? bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels
    : new Uint8Array(text.length);
  return { text, pieceAt, levels, base: rightToLeft ? 1 : 0 };
}

function withIsolates(piece: Piece, lang: string): string {
  const numbers = piece.text.replace(STRETCH, (stretch) => (NUMBER_FIRST.test(stretch) ? isolated(stretch) : stretch));
  return piece.style.lang === lang ? numbers : `${FIRST_STRONG}${numbers}${END}`;
}

/** Words and numbers that are read from left to right, with what stands between them: “12 Elm Street (flat 2)”, “£9.50”. */
const WORD = '[\\p{Nd}\\u0300-\\u036f\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]+';
const UNIT = `(?:${WORD}|\\(${WORD}(?: ${WORD})*\\))`;
const STRETCH = new RegExp(`[+£$€#]*${UNIT}(?:[ .,:;/@'’&_+-]{0,2}${UNIT})*%?`, 'gu');
const NUMBER_FIRST = /^[+£$€#(]*\p{Nd}/u;
const DIGITS_ONLY = /^[^\p{L}]+$/u;
/** Groups of one number: a telephone number. A date and a time are two numbers. */
const ONE_NUMBER = /^[\p{Nd} ()+-]+$/u;

/**
 * What begins with a digit would take its direction from the letters before it, and its groups would change places: “020 8871”
 * would stand as “8871 020”. The digits of Arabic have to be forced, since they never go from left to right in groups.
 */
function isolated(stretch: string): string {
  if (!DIGITS_ONLY.test(stretch)) return `${LEFT_TO_RIGHT}${stretch}${END}`;
  const numbers = ONE_NUMBER.test(stretch) ? [stretch] : stretch.split(/(?<= )/);
  return numbers
    .map((number) => {
      const digits = number.trimEnd();
      return `${LEFT_TO_RIGHT}${FORCE_LEFT_TO_RIGHT}${digits}${END_FORCE}${END}${number.slice(digits.length)}`;
    })
    .join('');
}

/** Puts what a line is made of, given in logical order with levels, into the order in which it stands on paper. */
export function visualOrder<Placed extends { readonly level: number }>(parts: readonly Placed[]): readonly Placed[] {
  const highest = parts.reduce((most, { level }) => Math.max(most, level), 0);
  if (highest === 0) return parts;
  const placed = [...parts];
  for (let level = highest; level > 0; level -= 1) reverseFrom(placed, level);
  return placed;
}

function reverseFrom<Placed extends { readonly level: number }>(placed: Placed[], level: number): void {
  let start = -1;
  for (let index = 0; index <= placed.length; index += 1) {
    const inside = (placed[index]?.level ?? -1) >= level;
    if (inside && start < 0) start = index;
    if (inside || start < 0) continue;
    placed.splice(start, index - start, ...placed.slice(start, index).reverse());
    start = -1;
  }
}
