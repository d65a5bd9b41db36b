import { type Breaks, findBreaks, MUST_BREAK } from '~/app/pdf/text/find-breaks.server';
import { itemise } from '~/app/pdf/text/itemise.server';
import { orderPieces, visualOrder } from '~/app/pdf/text/order.server';
import { cutWord, shapeItems, startOf, type Word } from '~/app/pdf/text/shape.server';
import type { Piece } from '~/app/pdf/text/styled-text.server';

/** A line ready to be drawn, words in visual order. `width` leaves out the trailing space, which is kept all the same. */
export type Line = {
  readonly words: readonly Word[];
  readonly width: number;
  /** How far in the line begins: what follows a tick box hangs beside it. */
  readonly indent: number;
};

/** A shaped paragraph: its words in logical order, cut wherever a line may end. Measures are thousandths of the size. */
export type Shaped = {
  readonly words: readonly Word[];
  readonly breaks: Breaks;
  readonly rightToLeft: boolean;
  /** How far its tallest letter, and its deepest, reach from the baseline. */
  readonly top: number;
  readonly bottom: number;
};

/** Shapes a paragraph once: it can then be measured, and broken at any width. */
export function shapeParagraph(pieces: readonly Piece[], lang: string): Shaped {
  const ordered = orderPieces(pieces, lang);
  const breaks = findBreaks(ordered.text);
  const words = cutAtBreaks(shapeItems(ordered.text, itemise(ordered, pieces)), breaks);
  let [top, bottom] = [0, 0];
  for (const { shaped } of words) {
    top = Math.max(top, shaped.top);
    bottom = Math.max(bottom, shaped.bottom);
  }
  return { words, breaks, rightToLeft: ordered.base === 1, top, bottom };
}

/** A line may end inside some words: after a hyphen, and between letters of Han. */
function cutAtBreaks(words: readonly Word[], breaks: Breaks): readonly Word[] {
  const parts: Word[] = [];
  for (const word of words) {
    let rest = word;
    for (let at = 1; at < rest.shaped.shapes.length; at += 1) {
      if (breaks[word.start + (rest.shaped.shapes[at]?.start ?? 0)] === 0) continue;
      const [first, second] = cutWord(rest, at);
      parts.push(first);
      rest = second;
      at = 0;
    }
    parts.push(rest);
  }
  return parts;
}

/** Breaks a shaped paragraph into lines of at most `width` (thousandths of the size). A word too long is cut anywhere. */
export function breakLines(shaped: Shaped, width: number): readonly Line[] {
  const lines: Line[] = [];
  const words = [...shaped.words];
  let from = 0;
  let indent = 0;
  while (from < words.length) {
    const to = lineEnd(words, shaped.breaks, from, width - indent);
    lines.push(lineOf(words.slice(from, to), indent, shaped.rightToLeft));
    const first = words[from];
    if (breakAfter(words, shaped.breaks, to - 1) === MUST_BREAK) indent = 0;
    else if (first?.style.box) indent = first.shaped.advance + (words[from + 1]?.shaped.shapes[0]?.advance ?? 0);
    from = to;
  }
  return lines;
}

/** The width of the widest word, and of the whole on one line: what a table column needs and what it would like. */
export function measure({ words, breaks }: Shaped): { readonly least: number; readonly most: number } {
  let [least, most, inOne, line] = [0, 0, 0, 0];
  words.forEach(({ shaped }, index) => {
    inOne += shaped.solid;
    line += shaped.advance;
    least = Math.max(least, inOne);
    most = Math.max(most, line);
    const ends = breakAfter(words, breaks, index);
    if (ends) inOne = 0;
    if (ends === MUST_BREAK) line = 0;
  });
  return { least, most };
}

/** Where the line that begins at a word ends. A word for which even an empty line is too short is cut, in place. */
function lineEnd(words: Word[], breaks: Breaks, from: number, width: number): number {
  let used = 0;
  let allowed = from;
  for (let index = from; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    if (used + word.shaped.solid > width) {
      if (allowed > from) return allowed;
      const shapes = fitting(word, width - used, index === from ? 1 : 0);
      if (shapes === 0) return index;
      if (shapes < word.shaped.shapes.length) {
        words.splice(index, 1, ...cutWord(word, shapes));
        return index + 1;
      }
    }
    used += word.shaped.advance;
    const ends = breakAfter(words, breaks, index);
    if (ends === MUST_BREAK) return index + 1;
    if (ends) allowed = index + 1;
  }
  return words.length;
}

/** How many shapes of a word fit, and at least so many. */
function fitting({ shaped }: Word, width: number, least: number): number {
  const solids = shaped.shapes.length - shaped.spaces;
  let used = 0;
  for (let count = 0; count < solids; count += 1) {
    used += shaped.shapes[count]?.advance ?? 0;
    if (used > width && count >= least) return count;
  }
  return shaped.shapes.length;
}

/** What the breaks say of the place after a word. */
function breakAfter(words: readonly Word[], breaks: Breaks, index: number): number {
  const next = words[index + 1];
  return breaks[next ? startOf(next) : breaks.length - 1] ?? 0;
}

function lineOf(words: Word[], indent: number, rightToLeft: boolean): Line {
  let last = words.length - 1;
  while (last >= 0 && isBlank(words[last])) last -= 1;
  const width = words.reduce((sum, { shaped }, index) => {
    if (index > last) return sum;
    return sum + (index === last ? shaped.solid : shaped.advance);
  }, 0);
  return { words: visualOrder(settled(words, last, rightToLeft ? 1 : 0)), width, indent };
}

function isBlank(word: Word | undefined): boolean {
  return word !== undefined && word.shaped.spaces === word.shaped.shapes.length;
}

/** Rule L1 of the bidirectional algorithm: spaces at the end of a line take the direction of the paragraph. */
function settled(words: readonly Word[], last: number, level: number): readonly Word[] {
  if (words.every((word) => word.level === level)) return words;
  return words.flatMap((word, index) => {
    if (index < last || word.level === level) return word;
    if (index > last) return { ...word, level };
    if (word.shaped.spaces === 0) return word;
    const [solid, spaces] = cutWord(word, word.shaped.shapes.length - word.shaped.spaces);
    return [solid, { ...spaces, level }];
  });
}
