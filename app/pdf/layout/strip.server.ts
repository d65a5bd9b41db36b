import type { Page } from '~/app/pdf/layout/page.server';

/** `repeated` is true where a table head stands again on a later page: it is then drawn as decoration, read out only once. */
export type Draw = (page: Page, top: number, repeated: boolean) => void;

/** What stands behind or around several strips: painted once for the part of them that is on a page. */
export type Frame = { readonly paint: (page: Page, top: number, bottom: number) => void };

/**
 * The least that flows: a line of text, a gap, a slice of a table row. Strips of one frame are drawn column by column, so
 * that the order in the file is the order of reading.
 */
export type Strip = {
  readonly height: number;
  /** No page ends after this strip. */
  readonly keep?: boolean;
  /** Empty room: left out at the head of a page. */
  readonly gap?: boolean;
  /** Begins a page: the same document in another language. */
  readonly fresh?: boolean;
  readonly frame?: Frame;
  readonly columns: readonly (Draw | undefined)[];
  /** Drawn again above this strip if it begins a page. */
  readonly head?: readonly Strip[];
};

/** Empty room between blocks. */
export function gap(height: number, keep = false): Strip {
  return { height, keep, gap: true, columns: [] };
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

/** The same strips, held together on one page as long as they fit on one. */
export function keptTogether(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** Lines of a text: a short one stays whole, and of a longer one no line is left alone at the foot or the head of a page. */
export function withoutOrphans(strips: readonly Strip[]): readonly Strip[] {
  if (strips.length <= MOST_HELD) return keptTogether(strips);
  const last = strips.length - 1;
  return strips.map((strip, index) => (index === 0 || index === last - 1 ? { ...strip, keep: last > 0 } : strip));
}

/** So many lines go as a whole with what stands under them; of a longer text the last two do. */
const MOST_HELD = 6;

/** Strips whose end stays with whatever comes after them. */
export function heldAtEnd(strips: readonly Strip[]): readonly Strip[] {
  const from = strips.length <= MOST_HELD ? 0 : strips.length - 2;
  return strips.map((strip, index) => (index >= from ? { ...strip, keep: true } : strip));
}
