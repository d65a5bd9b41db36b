import LineBreaker from 'linebreak';

/** For each place in a text, and its end: 0 if no line ends there, and otherwise whether one may or must. */
export type Breaks = Uint8Array;
export const MAY_BREAK = 1;
export const MUST_BREAK = 2;

/** E-mail addresses and telephone numbers: somebody in a hurry copies them from paper, so they stay in one piece. */
const IN_ONE_PIECE =
  /[^\s<>()]+@[^\s<>()]+|(?:\+44 ?|(?<![\p{L}\p{Nd}])[0٠۰])\p{Nd}{2,4}(?: \p{Nd}{3,6}){1,2}(?!\p{Nd})/gu;

/** Nothing of the kind is without one of these. */
const PERHAPS_IN_ONE_PIECE = /[@+0٠۰]/;

/** Thai has no spaces between words: where they end is looked up in Node's dictionary. */
const THAI = /[\u0e01-\u0e5b]+/g;
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Where a line may end and where it must, by Unicode's rules for line breaks (UAX 14). */
export function findBreaks(text: string): Breaks {
  const breaks = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    breaks[next.position] = next.required ? MUST_BREAK : MAY_BREAK;
  }
  for (const { index, 0: words } of text.matchAll(THAI)) {
    for (const word of thaiWords.segment(words)) if (word.index > 0) breaks[index + word.index] = MAY_BREAK;
  }
  if (PERHAPS_IN_ONE_PIECE.test(text)) {
    for (const { index, 0: piece } of text.matchAll(IN_ONE_PIECE)) breaks.fill(0, index + 1, index + piece.length);
  }
  return breaks;
}
