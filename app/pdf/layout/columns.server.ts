import { MARGIN, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';

/** Room between a cell's text and its borders. */
export const CELL = { side: 7, above: 5, below: 5 } as const;

export type Column = { readonly left: number; readonly width: number };

/** What a column needs (its widest word), and what it would take if it could, in points with its padding. */
export type ColumnNeed = { readonly least: number; readonly most: number };

/** Columns over the whole width of the text, the first one where reading begins. */
export function layColumns(
  needs: readonly ColumnNeed[],
  weights: readonly number[] | undefined,
  rightToLeft: boolean,
): readonly Column[] {
  let used = 0;
  return columnWidths(TEXT_WIDTH, needs, weights).map((width) => {
    const left = rightToLeft ? TEXT_WIDTH - used - width : used;
    used += width;
    return { left: MARGIN.side + left, width };
  });
}

/**
 * Shares a width among columns: by the given weights, or else by how much text they hold, but never less than a column's
 * widest word while there is room for it.
 */
export function columnWidths(
  total: number,
  needs: readonly ColumnNeed[],
  weights?: readonly number[],
): readonly number[] {
  const wished = needs.map((need, index) => weights?.[index] ?? Math.sqrt(Math.max(1, need.most)));
  const least = needs.map((need) => Math.min(need.least, total / 2));
  if (sum(least) >= total) return least.map((need) => (need * total) / sum(least));
  const fixed = new Set<number>();
  for (;;) {
    const widths = share(total, wished, least, fixed);
    const tight = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0) - 0.01);
    if (tight < 0) return widths;
    fixed.add(tight);
  }
}

function share(
  total: number,
  wished: readonly number[],
  least: readonly number[],
  fixed: ReadonlySet<number>,
): readonly number[] {
  const left = total - sum(least.filter((_, index) => fixed.has(index)));
  const among = sum(wished.filter((_, index) => !fixed.has(index)));
  return wished.map((wish, index) => (fixed.has(index) ? (least[index] ?? 0) : (left * wish) / among));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
