import type { Face } from '~/app/pdf/text/faces.server';
import type { Item } from '~/app/pdf/text/itemise.server';
import { knownWords, type Shape, shapeWord } from '~/app/pdf/text/shape-word.server';
import type { Style } from '~/app/pdf/text/styled-text.server';

/** A shape in its paragraph: where it starts there, and how it looks. */
export type Cluster = Shape & {
  readonly level: number;
  readonly face: Face;
  readonly style: Style;
};

/** A tick box is this wide, with its margin: 1.15 of the type size. */
const BOX_ADVANCE = 1150;
/** A word and the space after it. A space that carries a mark, or something unseen, does not end a word. */
const WORDS = /(?!$)[^ ]*(?: (?=[\p{M}\p{Default_Ignorable_Code_Point}])[^ ]*)* ?/gu;

/** Shapes items of a paragraph with HarfBuzz. Clusters come back in logical order. */
export function shapeItems(text: string, items: readonly Item[]): readonly Cluster[] {
  const printable = text.replaceAll('\n', ' ');
  const clusters: Cluster[] = [];
  for (const item of items) {
    if (item.style.box) clusters.push(boxCluster(item));
    else shapeItem(printable, item, clusters);
  }
  return clusters;
}

function boxCluster(item: Item): Cluster {
  const { start, level, face, style } = item;
  return { start, level, face, style, text: '', glyphs: [], advance: BOX_ADVANCE, top: 0, bottom: 0 };
}

function shapeItem(text: string, item: Item, clusters: Cluster[]): void {
  const { level, face, style } = item;
  const words = knownWords(item);
  let from = item.start;
  for (const word of text.slice(item.start, item.end).match(WORDS) ?? []) {
    for (const { start, text: letters, glyphs, advance, top, bottom } of shapeWord(text, from, word, item, words)) {
      clusters.push({ start: from + start, text: letters, glyphs, advance, top, bottom, level, face, style });
    }
    from += word.length;
  }
}
