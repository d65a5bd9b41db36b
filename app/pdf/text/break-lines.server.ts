import { findBreaks } from '~/app/pdf/text/find-breaks.server';
import { itemise } from '~/app/pdf/text/itemise.server';
import { orderPieces, visualOrder } from '~/app/pdf/text/order.server';
import { type Cluster, shapeItems } from '~/app/pdf/text/shape.server';
import type { Piece } from '~/app/pdf/text/styled-text.server';

/** A line ready to be drawn, clusters in visual order. `width` leaves out the trailing space, which is kept all the same. */
export type Line = {
  readonly clusters: readonly Cluster[];
  readonly width: number;
  /** How far in the line begins: what follows a tick box hangs beside it. */
  readonly indent: number;
};

/** A shaped paragraph: its clusters in logical order and where lines may or must end. Measures are thousandths of the size. */
export type Shaped = {
  readonly clusters: readonly Cluster[];
  readonly mayBreak: ReadonlySet<number>;
  readonly mustBreak: ReadonlySet<number>;
  readonly rightToLeft: boolean;
  readonly length: number;
  /** How far its tallest letter, and its deepest, reach from the baseline. */
  readonly top: number;
  readonly bottom: number;
};

/** Shapes a paragraph once: it can then be measured, and broken at any width. */
export function shapeParagraph(pieces: readonly Piece[], lang: string): Shaped {
  const ordered = orderPieces(pieces, lang);
  const clusters = shapeItems(ordered.text, itemise(ordered, pieces));
  const { text, base } = ordered;
  const top = clusters.reduce((most, cluster) => Math.max(most, cluster.top), 0);
  const bottom = clusters.reduce((most, cluster) => Math.max(most, cluster.bottom), 0);
  return { clusters, rightToLeft: base === 1, length: text.length, top, bottom, ...findBreaks(text) };
}

/** Breaks a shaped paragraph into lines of at most `width` (thousandths of the size). A word too long is cut anywhere. */
export function breakLines(shaped: Shaped, width: number): readonly Line[] {
  const lines: Line[] = [];
  const { clusters } = shaped;
  let from = 0;
  let indent = 0;
  while (from < clusters.length) {
    const to = lineEnd(shaped, from, width - indent);
    lines.push(lineOf(clusters.slice(from, to), indent, shaped.rightToLeft));
    const ended = shaped.mustBreak.has(endOf(shaped, to - 1));
    if (ended) indent = 0;
    else if (clusters[from]?.style.box) indent = (clusters[from]?.advance ?? 0) + (clusters[from + 1]?.advance ?? 0);
    from = to;
  }
  return lines;
}

/** The width of the widest word, and of the whole on one line: what a table column needs and what it would like. */
export function measure(shaped: Shaped): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = 0;
  let word = 0;
  let line = 0;
  shaped.clusters.forEach((cluster, index) => {
    if (!isSpace(cluster)) word += cluster.advance;
    line += cluster.advance;
    least = Math.max(least, word);
    most = Math.max(most, line);
    const end = endOf(shaped, index);
    if (shaped.mayBreak.has(end)) word = 0;
    if (shaped.mustBreak.has(end)) line = 0;
  });
  return { least, most };
}

function lineEnd(shaped: Shaped, from: number, width: number): number {
  let used = 0;
  let allowed = -1;
  for (let index = from; index < shaped.clusters.length; index += 1) {
    const cluster = shaped.clusters[index];
    if (!cluster) break;
    used += cluster.advance;
    if (used > width && !isSpace(cluster) && index > from) return allowed > from ? allowed : index;
    const end = endOf(shaped, index);
    if (shaped.mustBreak.has(end) && end < shaped.length) return index + 1;
    if (shaped.mayBreak.has(end)) allowed = index + 1;
  }
  return shaped.clusters.length;
}

function endOf(shaped: Shaped, index: number): number {
  return shaped.clusters[index + 1]?.start ?? shaped.length;
}

function isSpace(cluster: Cluster): boolean {
  return cluster.text === ' ';
}

function lineOf(clusters: readonly Cluster[], indent: number, rightToLeft: boolean): Line {
  let solid = clusters.length;
  while (solid > 0 && clusters[solid - 1]?.text === ' ') solid -= 1;
  const width = clusters.slice(0, solid).reduce((sum, cluster) => sum + cluster.advance, 0);
  const base = rightToLeft ? 1 : 0;
  // Rule L1 of the bidirectional algorithm: spaces at the end of a line take the direction of the paragraph.
  const settled = clusters.map((cluster, index) =>
    index < solid || cluster.level === base ? cluster : { ...cluster, level: base },
  );
  return { clusters: visualOrder(settled), width, indent };
}
