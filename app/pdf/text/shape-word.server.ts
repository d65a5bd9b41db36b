import * as harfbuzz from 'harfbuzzjs';
import type { Face } from '~/app/pdf/text/faces.server';
import type { Item } from '~/app/pdf/text/itemise.server';
import { isOrderControl } from '~/app/pdf/text/order.server';

/**
 * One glyph: measures in thousandths of the type size, `kern` by how much it is wider here than its font says, `text` what
 * copying or reading aloud gives for it. A `mark` stands on another glyph and takes no room.
 */
export type Glyph = {
  readonly id: number;
  readonly text: string;
  readonly mark: boolean;
  readonly kern: number;
  readonly dx: number;
  readonly dy: number;
};

/**
 * The least that can be moved to the next line: a letter with its marks, or a ligature. `start` is its place in its word,
 * `top` and `bottom` how far its ink reaches above and below the baseline.
 */
export type Shape = {
  readonly start: number;
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
  readonly top: number;
  readonly bottom: number;
};

/**
 * A shaped word with the space after it, shapes in logical order. `advance` is the width of all of it, `solid` that of what is
 * left without the `spaces` shapes of space at its end; `top` and `bottom` are the furthest that any ink reaches.
 */
export type ShapedWord = {
  readonly shapes: readonly Shape[];
  readonly advance: number;
  readonly solid: number;
  readonly spaces: number;
  readonly top: number;
  readonly bottom: number;
};

/** Words that were shaped before in one face, script, language and direction. */
type Known = Map<string, ShapedWord>;

/** So many of them are kept, none longer than that: some megabytes at most. */
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 32;

const known = new Map<string, Known>();
const buffer = new harfbuzz.Buffer();

/** The words that were shaped before as this item's words are. */
export function knownWords(item: Item): Known {
  const manner = `${item.face.name} ${item.script} ${item.style.lang} ${item.level % 2}`;
  const words = known.get(manner) ?? new Map<string, ShapedWord>();
  if (words.size >= MOST_KNOWN) words.clear();
  known.set(manner, words);
  return words;
}

/**
 * Shapes the word that stands at a place of a text. Words between spaces are kept in memory, since most come back, and
 * letters neither join nor kern across a space; one that touches another item is shaped beside what it touches.
 */
export function shapeWord(text: string, from: number, word: string, item: Item, words: Known): ShapedWord {
  if (word.length > LONGEST_KNOWN || !standsAlone(text, from, word)) return wordOf(shape(text, from, word, item));
  const before = words.get(word);
  if (before) return before;
  const made = wordOf(shape(word, 0, word, item));
  // A copy, since a part of a string keeps the whole of it in memory.
  words.set(Buffer.from(word).toString(), made);
  return made;
}

/** A word of these shapes. */
export function wordOf(shapes: readonly Shape[]): ShapedWord {
  let solids = shapes.length;
  while (solids > 0 && shapes[solids - 1]?.text === ' ') solids -= 1;
  let [advance, solid, top, bottom] = [0, 0, 0, 0];
  shapes.forEach((one, index) => {
    advance += one.advance;
    if (index < solids) solid = advance;
    top = Math.max(top, one.top);
    bottom = Math.max(bottom, one.bottom);
  });
  return { shapes, advance, solid, spaces: shapes.length - solids, top, bottom };
}

function standsAlone(text: string, from: number, word: string): boolean {
  if (word === ' ') return true;
  return isApart(text, from - 1) && (word.endsWith(' ') || isApart(text, from + word.length));
}

/** The end of a text, a space, or one of our order controls: nothing joins or kerns across them. */
function isApart(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return Number.isNaN(unit) || unit === SPACE || isOrderControl(unit);
}

const SPACE = 0x20;

function shape(text: string, from: number, word: string, item: Item): readonly Shape[] {
  const rightToLeft = item.level % 2 === 1;
  buffer.reset();
  buffer.addText(text, from, word.length);
  buffer.setDirection(rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.setScript(item.script);
  buffer.setLanguage(item.style.lang);
  buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  harfbuzz.shape(item.face.font, buffer);
  return shapesOf(word, from, item.face, rightToLeft);
}

function shapesOf(word: string, from: number, face: Face, rightToLeft: boolean): readonly Shape[] {
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const groups: { start: number; glyphs: number[] }[] = [];
  infos.forEach((info, index) => {
    const start = info.cluster - from;
    const open = groups.at(-1);
    if (open?.start === start) open.glyphs.push(index);
    else groups.push({ start, glyphs: [index] });
  });
  if (rightToLeft) groups.reverse();
  return groups.map(({ start, glyphs: indices }, at) => {
    const text = word.slice(start, groups[at + 1]?.start);
    const marks = indices.map((index) => indices.length > 1 && (positions[index]?.xAdvance ?? 0) === 0);
    const lead = Math.max(0, rightToLeft ? marks.lastIndexOf(false) : marks.indexOf(false));
    const [letter, more] = face.blank === undefined ? [text, ''] : splitAtMark(text);
    let [advance, top, bottom] = [0, 0, 0];
    const glyphs = indices.map((index, nth): Glyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const id = infos[index]?.codepoint ?? 0;
      const ink = face.ink(id);
      const dy = yOffset * face.scale;
      advance += xAdvance * face.scale;
      top = Math.max(top, dy + ink.top);
      bottom = Math.max(bottom, ink.bottom - dy);
      const kern = xAdvance * face.scale - face.advance(id);
      return { id, text: nth === lead ? letter : '', mark: marks[nth] ?? false, kern, dx: xOffset * face.scale, dy };
    });
    if (more) glyphs.splice(rightToLeft ? lead : lead + 1, 0, { ...BLANK, id: face.blank ?? 0, text: more });
    return { start, text, glyphs, advance, top, bottom };
  });
}

const BLANK = { mark: false, kern: 0, dx: 0, dy: 0 } as const;

/**
 * What the letter of a cluster says, and what an empty glyph beside it says for all its marks: glyphs may stand in another
 * order than they are spelt, and be more or fewer, and readers give no width to a letter that says a mark as well.
 */
function splitAtMark(text: string): readonly [letter: string, more: string] {
  const [first = ''] = text;
  const mark = text.slice(first.length).search(/\p{Mn}/u);
  if (mark < 0) return [text, ''];
  return [text.slice(0, first.length + mark), text.slice(first.length + mark)];
}
