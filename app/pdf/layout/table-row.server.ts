import type { Tag } from '~/app/pdf/file/tags.server';
import { CELL, type Column } from '~/app/pdf/layout/columns.server';
import { GRID, PANEL, type Type } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import type { Draw, Frame, Strip } from '~/app/pdf/layout/strip.server';
import { type LineRoom, lineDraws, lineRoom } from '~/app/pdf/layout/text-strips.server';
import type { Shaped } from '~/app/pdf/text/break-lines.server';
import type { FontsUsed } from '~/app/pdf/text/fonts-used.server';

/** A row of more lines than this may go over a page end; a shorter one stays whole. */
const LONGEST_WHOLE = 8;

export type Cell = { readonly shaped: Shaped; readonly type: Type; readonly tag: Tag };

export type Grid = {
  readonly fonts: FontsUsed;
  readonly lang: string;
  readonly columns: readonly Column[];
  readonly rightToLeft: boolean;
  readonly header: boolean;
};

/** A row as slices of one line each, in a frame that draws the borders of whatever part of the row is on a page. */
export function rowStrips(cells: readonly Cell[], grid: Grid): readonly Strip[] {
  const room = roomOf(cells);
  const texts = grid.columns.map((column, index) => cellDraws(cells[index], column, grid, room));
  const slices = Math.max(1, ...texts.map((lines) => lines.length));
  const frame = borders(grid);
  return Array.from({ length: slices }, (_, slice): Strip => {
    const above = slice === 0 ? CELL.above : 0;
    const below = slice === slices - 1 ? CELL.below : 0;
    const columns = texts.map((lines) => lowered(lines[slice], above));
    return { height: room.height + above + below, keep: isKept(slice, slices), frame, columns };
  });
}

/** Lines of all cells are as high as the highest, so that they stand on one line. */
function roomOf(cells: readonly Cell[]): LineRoom {
  const rooms = cells.map((cell) => lineRoom(cell.shaped, cell.type));
  const above = Math.max(0, ...rooms.map((room) => room.above));
  return { above, height: above + Math.max(0, ...rooms.map((room) => room.height - room.above)) };
}

function cellDraws(cell: Cell | undefined, column: Column, grid: Grid, room: LineRoom): readonly Draw[] {
  if (!cell) return [];
  const { shaped, type, tag } = cell;
  const { fonts, lang, rightToLeft } = grid;
  const place = { left: column.left + CELL.side, width: column.width - 2 * CELL.side };
  return lineDraws({ shaped, type, owner: tag, fonts, lang, rightToLeft, room, ...place });
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
