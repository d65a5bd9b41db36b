import LineBreaker from 'linebreak';

export type Breaks = { readonly mayBreak: ReadonlySet<number>; readonly mustBreak: ReadonlySet<number> };

/** E-mail addresses and telephone numbers: somebody in a hurry copies them from paper, so they stay in one piece. */
const IN_ONE_PIECE =
  /[^\s<>()]+@[^\s<>()]+|(?:\+44 ?|(?<![\p{L}\p{Nd}])[0٠۰])\p{Nd}{2,4}(?: \p{Nd}{3,6}){1,2}(?!\p{Nd})/gu;

/** Thai has no spaces between words: where they end is looked up in Node's dictionary. */
const THAI = /[\u0e01-\u0e5b]+/g;
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' });

/** Where a line may end and where it must, by Unicode's rules for line breaks (UAX 14), as places in the text. */
export function findBreaks(text: string): Breaks {
  const mayBreak = new Set<number>();
  const mustBreak = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    mayBreak.add(next.position);
    if (next.required) mustBreak.add(next.position);
  }
  for (const { index, 0: words } of text.matchAll(THAI)) {
    for (const word of thaiWords.segment(words)) if (word.index > 0) mayBreak.add(index + word.index);
  }
  for (const { index, 0: piece } of text.matchAll(IN_ONE_PIECE)) {
    for (let inside = index + 1; inside < index + piece.length; inside += 1) mayBreak.delete(inside);
  }
  return { mayBreak, mustBreak };
}
