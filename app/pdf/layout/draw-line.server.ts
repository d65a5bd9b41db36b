import { laterTag, type Tag } from '~/app/pdf/file/tags.server';
import { INK } from '~/app/pdf/layout/measures.server';
import { draw, num, type Owner, type Page } from '~/app/pdf/layout/page.server';
import { showText } from '~/app/pdf/layout/show-text.server';
import type { Line } from '~/app/pdf/text/break-lines.server';
import { type FontsUsed, fontFor } from '~/app/pdf/text/fonts-used.server';
import { startOf, type Word } from '~/app/pdf/text/shape.server';
import type { Style } from '~/app/pdf/text/styled-text.server';

/** Where and for whom a line is drawn. `inline` keeps the spans of one element, which may run over several lines. */
export type LinePlace = {
  readonly owner: Owner;
  readonly lang: string;
  readonly inline: Map<Style, Tag>;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour?: string;
};

/** Words of one look and one direction, in the order in which they stand, and how far from the line's start. */
type Stretch = { readonly words: Word[]; readonly from: number };

/**
 * Draws one line of text. Stretches in another language, and tick boxes, become elements of their own. The order of drawing
 * is the order of reading, wherever a stretch stands in a line of two directions.
 */
export function drawLine(page: Page, fonts: FontsUsed, line: Line, place: LinePlace): void {
  for (const { words, from } of stretchesOf(line.words)) {
    const first = words[0];
    if (!first) continue;
    const owner = ownerOf(first.style, place);
    const left = place.left + (from * place.size) / 1000;
    if (first.style.box) drawBox(page, owner, first, left, place);
    else draw(page, owner, textOperators(fonts, first, words, left, place));
  }
}

function stretchesOf(words: readonly Word[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const word of words) {
    const open = stretches.at(-1)?.words;
    if (open?.[0] && goesOn(open[0], word)) open.push(word);
    else stretches.push({ words: [word], from });
    from += word.shaped.advance;
  }
  if (stretches.length < 2) return stretches;
  return stretches.sort((one, other) => firstOf(one) - firstOf(other));
}

function goesOn(before: Word, word: Word): boolean {
  return before.style === word.style && before.face === word.face && before.level === word.level;
}

/** Where its first letter stands in the paragraph, which in a stretch from right to left stands in its last word. */
function firstOf({ words }: Stretch): number {
  return Math.min(...[words[0], words.at(-1)].map((word) => (word ? startOf(word) : 0)));
}

function ownerOf(style: Style, place: LinePlace): Owner {
  const { owner } = place;
  if (typeof owner === 'string') return owner;
  if (!style.box && style.lang === place.lang) return owner;
  const known = place.inline.get(style);
  if (known) return known;
  const lang = style.lang === place.lang ? undefined : style.lang;
  const made = style.box ? laterTag(owner, 'Form', { ...tickBox(style), lang }) : laterTag(owner, 'Span', { lang });
  place.inline.set(style, made);
  return made;
}

/** A box to tick is a field on paper, and is told as one (ISO 14289-1, 7.6). */
function tickBox({ box, spoken: name = '' }: Style): Pick<Tag, 'alt' | 'field'> {
  return { alt: name, field: { role: 'box', ticked: box === 'ticked', name } };
}

function drawBox(page: Page, owner: Owner, { style, shaped, level }: Word, start: number, place: LinePlace): void {
  const side = place.size * 0.86;
  // Its margin is on the side of what follows it.
  const left = level % 2 === 0 ? start : start + (shaped.advance * place.size) / 1000 - side;
  const bottom = place.baseline - place.size * 0.08;
  const at = (x: number, y: number) => `${num(left + side * x)} ${num(bottom + side * y)}`;
  const square = `${INK} RG 1 w 0 J 0 j ${at(0, 0)} ${num(side)} ${num(side)} re S`;
  const tick = `1.8 w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.24)} l ${at(0.82, 0.8)} l S`;
  draw(page, owner, style.box === 'ticked' ? `q ${square} ${tick} Q` : `q ${square} Q`);
  if (typeof owner !== 'string') owner.box = [left, bottom, left + side, bottom + side];
}

function textOperators(
  fonts: FontsUsed,
  { face }: Word,
  stretch: readonly Word[],
  left: number,
  place: LinePlace,
): string {
  const font = fontFor(fonts, face);
  const start = `BT ${place.colour ?? INK} rg /${font.resource} ${num(place.size)} Tf`;
  const show = showText(font, stretch, place.size);
  return `${start} 1 0 0 1 ${num(left)} ${num(place.baseline)} Tm ${show} ET`;
}
