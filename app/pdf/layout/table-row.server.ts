import type { Tag } from '~/app/pdf/file/tags.server';
import { CELL, type Column } from '~/app/pdf/layout/columns.server';
import { GRID, PANEL, type Type } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import type { Draw, Frame, Strip } from '~/app/pdf/layout/strip.server';
import { lineDraws } from '~/app/pdf/layout/text-strips.server';
import type { Shaped } from '~/app/pdf/text/break-lines.server';
import type { FontsUsed } from '~/app/pdf/text/fonts-used.server';

/** A row of more lines than this may go over a page end; a shorter one stays whole. */
const LONGEST_WHOLE = 8;

export type Cell = { readonly shaped: Shaped; readonly type: Type; readonly tag: Tag };

export type Grid = {
  readonly fonts: FontsUsed;
  readonly lang: string;
  readonly columns: readonly Column[];
  readonly header: boolean;
};

/** A row as slices of one line each, in a frame that draws the borders of whatever part of the row is on a page. */
export function rowStrips(cells: readonly Cell[], grid: Grid): readonly Strip[] {
  const texts = grid.columns.map((column, index) => cellDraws(cells[index], column, grid));
  const slices = Math.max(1, ...texts.map((lines) => lines.length));
  const leading = cells[0]?.type.leading ?? 0;
  const frame = borders(grid);
  return Array.from({ length: slices }, (_, slice): Strip => {
    const above = slice === 0 ? CELL.above : 0;
    const below = slice === slices - 1 ? CELL.below : 0;
    const columns = texts.map((lines) => lowered(lines[slice], above));
    return { height: leading + above + below, keep: isKept(slice, slices), frame, columns };
  });
}

function cellDraws(cell: Cell | undefined, column: Column, grid: Grid): readonly Draw[] {
  if (!cell) return [];
  const { shaped, type, tag } = cell;
  const room = { left: column.left + CELL.side, width: column.width - 2 * CELL.side };
  return lineDraws({ shaped, type, owner: tag, fonts: grid.fonts, lang: grid.lang, ...room });
}

function lowered(line: Draw | undefined, by: number): Draw | undefined {
  return line && ((page, top, repeated) => line(page, top - by, repeated));
}

function isKept(slice: number, slices: number): boolean {
  if (slice === slices - 1) return false;
  return slices <= LONGEST_WHOLE || slice < 2 || slice >= slices - 3;
}

function borders(grid: Grid): Frame {
  return {
    paint: (page, top, bottom) => {
      const cells = grid.columns.map(
        (column) => `${num(column.left)} ${num(bottom)} ${num(column.width)} ${num(top - bottom)} re`,
      );
      const ground = grid.header ? `${PANEL} rg ${cells.join(' ')} f ` : '';
      draw(page, 'artifact', `${ground}${GRID} RG 0.75 w 0 J 0 j ${cells.join(' ')} S`);
    },
  };
}
