import bidiFactory from 'bidi-js';
import type { Piece } from '~/app/pdf/text/styled-text.server';

/** A paragraph in logical order, with the embedding level of every UTF-16 unit and the piece that it came from. */
export type Ordered = {
  readonly text: string;
  readonly pieceAt: readonly number[];
  readonly levels: Uint8Array;
  readonly base: 0 | 1;
};

const bidi = bidiFactory();
const RIGHT_TO_LEFT_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT_LANGUAGES = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/;
/** Numbers with inner spaces or dashes, such as telephone numbers, whose groups would otherwise change places. */
const GROUPED_NUMBERS = /[+(]?\d[\d ()\-./:]*\d/g;

const FIRST_STRONG = '\u2068';
const LEFT_TO_RIGHT = '\u2066';
const END = '\u2069';

/** Whether a language is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT_LANGUAGES.test(lang.toLowerCase());
}

/** The controls added here: they order the text and are never printed. */
export function isIsolate(codePoint: number): boolean {
  return codePoint >= 0x2066 && codePoint <= 0x2069;
}

/**
 * Orders a paragraph by the Unicode Bidirectional Algorithm. Pieces in another language than the paragraph's, and grouped
 * numbers, are isolated from what surrounds them. Text without right-to-left letters passes straight through.
 */
export function orderPieces(pieces: readonly Piece[], lang: string): Ordered {
  const rightToLeft = isRightToLeft(lang);
  const mixed = rightToLeft || pieces.some((piece) => RIGHT_TO_LEFT_LETTERS.test(piece.text));
  let text = '';
  const pieceAt: number[] = [];
  pieces.forEach((piece, index) => {
    const isolated = mixed ? withIsolates(piece, lang) : piece.text;
    text += isolated;
    for (let unit = 0; unit < isolated.length; unit += 1) pieceAt.push(index);
  });
  const levels = mixed
    ? bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels
    : new Uint8Array(text.length);
  return { text, pieceAt, levels, base: rightToLeft ? 1 : 0 };
}

function withIsolates(piece: Piece, lang: string): string {
  const numbers = piece.text.replace(GROUPED_NUMBERS, (number) => `${LEFT_TO_RIGHT}${number}${END}`);
  return piece.style.lang === lang ? numbers : `${FIRST_STRONG}${numbers}${END}`;
}

/** Puts clusters of one line, given in logical order with their levels, into the order in which they stand on paper. */
export function visualOrder<Placed extends { readonly level: number }>(clusters: readonly Placed[]): readonly Placed[] {
  const highest = clusters.reduce((most, cluster) => Math.max(most, cluster.level), 0);
  if (highest === 0) return clusters;
  const placed = [...clusters];
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
