import type { Face } from '~/app/pdf/text/faces.server';
import type { Item } from '~/app/pdf/text/itemise.server';
import { knownWords, type Shape, type ShapedWord, shapeWord, wordOf } from '~/app/pdf/text/shape-word.server';
import type { Style } from '~/app/pdf/text/styled-text.server';

/** A shaped word in its paragraph, or a part of one: where the word starts there, and how it looks. */
export type Word = {
  readonly start: number;
  readonly shaped: ShapedWord;
  readonly level: number;
  readonly face: Face;
  readonly style: Style;
};

/** A tick box is this wide, with its margin: 1.15 of the type size. */
const BOX_ADVANCE = 1150;
const BOX: ShapedWord = wordOf([{ start: 0, text: '', glyphs: [], advance: BOX_ADVANCE, top: 0, bottom: 0 }]);
/** A word and the space after it. A space that carries a mark, or something unseen, does not end a word. */
const WORDS = /(?!$)[^ ]*(?: (?=[\p{M}\p{Default_Ignorable_Code_Point}])[^ ]*)* ?/gu;

/** Shapes items of a paragraph with HarfBuzz. Words come back in logical order. */
export function shapeItems(text: string, items: readonly Item[]): readonly Word[] {
  const printable = text.replaceAll('\n', ' ');
  const words: Word[] = [];
  for (const item of items) {
    const { start, level, face, style } = item;
    if (style.box) words.push({ start, shaped: BOX, level, face, style });
    else shapeItem(printable, item, words);
  }
  return words;
}

function shapeItem(text: string, item: Item, words: Word[]): void {
  const { level, face, style } = item;
  const known = knownWords(item);
  let start = item.start;
  for (const word of text.slice(item.start, item.end).match(WORDS) ?? []) {
    words.push({ start, shaped: shapeWord(text, start, word, item, known), level, face, style });
    start += word.length;
  }
}

/** Where the first letter of a word stands in its paragraph. */
export function startOf({ start, shaped }: Word): number {
  return start + (shaped.shapes[0]?.start ?? 0);
}

/** A word in two parts, the first of so many shapes. */
export function cutWord(word: Word, shapes: number): readonly [first: Word, second: Word] {
  const all = word.shaped.shapes;
  return [
    { ...word, shaped: wordOf(all.slice(0, shapes)) },
    { ...word, shaped: wordOf(all.slice(shapes)) },
  ];
}

/** The shapes of a word in the order in which they stand on paper. */
export function inPlace({ shaped, level }: Word): readonly Shape[] {
  return level % 2 === 1 ? shaped.shapes.toReversed() : shaped.shapes;
}
