/** A4 in points, and the room that we leave around the text. */
export const PAGE = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { side: 62, top: 50, bottom: 64 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN.side;
/** The edges between which blocks flow. */
export const FLOW = { top: PAGE.height - MARGIN.top, bottom: MARGIN.bottom } as const;

export type Type = { readonly size: number; readonly leading: number; readonly strong: boolean };

/** Type sizes: body text is never under 11 points, so that it can be read without asking for a larger copy. */
export const TYPE = {
  council: { size: 13, leading: 18, strong: true },
  title: { size: 22, leading: 28, strong: true },
  h1: { size: 17, leading: 23, strong: true },
  h2: { size: 14.5, leading: 20, strong: true },
  h3: { size: 12.5, leading: 18, strong: true },
  body: { size: 11.5, leading: 16.5, strong: false },
  cell: { size: 11, leading: 15, strong: false },
  head: { size: 11, leading: 15, strong: true },
  small: { size: 10, leading: 14, strong: false },
  foot: { size: 9, leading: 12, strong: false },
} as const satisfies Record<string, Type>;

/** The type of one document. */
export type Types = Readonly<Record<keyof typeof TYPE, Type>>;

/** Large print: body text of 16 points. The largest headings grow less, and what stands at the foot of each page stays. */
const LARGE = 1.42;
const LARGEST = 28;

/** The type of a document in its size. */
export function typesOf(size: 'large' | undefined): Types {
  if (size !== 'large') return TYPE;
  const larger = ({ size, leading, strong }: Type): Type => {
    const by = Math.max(1, Math.min(LARGE, LARGEST / size));
    return { size: size * by, leading: leading * by, strong };
  };
  const { council, title, h1, h2, h3, body, cell, head, small, foot } = TYPE;
  return {
    council: larger(council),
    title: larger(title),
    h1: larger(h1),
    h2: larger(h2),
    h3: larger(h3),
    body: larger(body),
    cell: larger(cell),
    head: larger(head),
    small: larger(small),
    foot,
  };
}

/** Colours as operators: near-black ink, a deep blue that stays dark in black and white, greys for grids and panels. */
export const INK = '0.043 0.047 0.047';
export const BLUE = '0.086 0.231 0.369';
export const GRID = '0.353 0.38 0.404';
export const PANEL = '0.945 0.957 0.969';
export const QUIET = '0.29 0.31 0.33';
