import { laterTag, type Tag } from '~/app/pdf/file/tags.server';
import { INK } from '~/app/pdf/layout/measures.server';
import { draw, num, type Owner, type Page } from '~/app/pdf/layout/page.server';
import { showText } from '~/app/pdf/layout/show-text.server';
import type { Line } from '~/app/pdf/text/break-lines.server';
import { type FontsUsed, fontFor } from '~/app/pdf/text/fonts-used.server';
import type { Cluster } from '~/app/pdf/text/shape.server';
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

/** Draws one line of text. Stretches in another language, and tick boxes, become elements of their own. */
export function drawLine(page: Page, fonts: FontsUsed, line: Line, place: LinePlace): void {
  let left = place.left;
  for (const stretch of stretchesOf(line.clusters)) {
    const first = stretch[0];
    if (!first) continue;
    const owner = ownerOf(first.style, place);
    const width = (stretch.reduce((sum, cluster) => sum + cluster.advance, 0) * place.size) / 1000;
    if (first.style.box) drawBox(page, owner, first.style.box === 'ticked', left, place);
    else draw(page, owner, textOperators(fonts, stretch, left, place));
    left += width;
  }
}

function stretchesOf(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const stretches: Cluster[][] = [];
  for (const cluster of clusters) {
    const before = stretches.at(-1)?.[0];
    if (before && before.style === cluster.style && before.face === cluster.face) stretches.at(-1)?.push(cluster);
    else stretches.push([cluster]);
  }
  return stretches;
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

function drawBox(page: Page, owner: Owner, ticked: boolean, left: number, place: LinePlace): void {
  const side = place.size * 0.86;
  const bottom = place.baseline - place.size * 0.08;
  const at = (x: number, y: number) => `${num(left + side * x)} ${num(bottom + side * y)}`;
  const square = `${INK} RG 1 w 0 J 0 j ${at(0, 0)} ${num(side)} ${num(side)} re S`;
  const tick = `1.8 w 1 J 1 j ${at(0.2, 0.5)} m ${at(0.42, 0.24)} l ${at(0.82, 0.8)} l S`;
  draw(page, owner, ticked ? `q ${square} ${tick} Q` : `q ${square} Q`);
  if (typeof owner !== 'string') owner.box = [left, bottom, left + side, bottom + side];
}

function textOperators(fonts: FontsUsed, stretch: readonly Cluster[], left: number, place: LinePlace): string {
  const face = stretch[0]?.face;
  if (!face) return '';
  const font = fontFor(fonts, face);
  const start = `BT ${place.colour ?? INK} rg /${font.resource} ${num(place.size)} Tf`;
  const show = showText(font, stretch, place.size);
  return `${start} 1 0 0 1 ${num(left)} ${num(place.baseline)} Tm ${show} ET`;
}
