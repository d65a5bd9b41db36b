import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { CELL, type ColumnNeed, layColumns } from '~/app/pdf/layout/columns.server';
import { type Desk, type Laid, shapeText, stripsOf } from '~/app/pdf/layout/desk.server';
import { blockReadsRightToLeft } from '~/app/pdf/layout/direction.server';
import { MARGIN, TEXT_WIDTH, type Type } from '~/app/pdf/layout/measures.server';
import { gap, heldAtEnd, type Strip } from '~/app/pdf/layout/strip.server';
import { type Cell, type Grid, rowStrips } from '~/app/pdf/layout/table-row.server';
import { measure, type Shaped } from '~/app/pdf/text/break-lines.server';
import type { Block, Text } from '~/forms/copies/content';

type Table = Extract<Block, { type: 'table' }>;

/**
 * A table, tagged Table / THead and TBody / TR / TH / TD with scopes. Its header row stands again on each page that it reaches, as decoration:
 * a screen reader already knows it. A short row is filled up with empty cells, a long one widens the table: nothing is lost.
 */
export function tableBlock(desk: Desk, block: Table): Laid {
  const count = Math.max(block.header.length, ...block.rows.map((row) => row.cells.length));
  const full = (texts: readonly Text[], typeOf: (column: number) => Type) =>
    Array.from({ length: count }, (_, column) => shapeText(desk, texts[column] ?? [], typeOf(column)));
  const header = block.header.length > 0 ? full(block.header, () => desk.types.head) : undefined;
  const rows = block.rows.map((row) =>
    full(row.cells, (column) => (isHeader(block, column) ? desk.types.head : desk.types.cell)),
  );
  const rightToLeft = blockReadsRightToLeft([...block.header, ...block.rows.flatMap((row) => row.cells)], desk.lang);
  const grid = {
    fonts: desk.fonts,
    lang: desk.lang,
    rightToLeft,
    columns: layColumns(needsOf(desk, count, header ? [header, ...rows] : rows), block.widths, rightToLeft),
  };
  const table = tagUnder(desk.root, 'Table');
  const caption = captionStrips(desk, block, table);
  const head = header ? headStrips(desk, table, header, grid) : [];
  const section = rows.length > 0 ? tagUnder(table, 'TBody') : table;
  const body = rows.flatMap((cells, index) => {
    const strips = bodyStrips(desk, section, block, cells, grid).map((strip): Strip => ({ head, ...strip }));
    // Neither the first nor the last row stands alone on a page.
    const isHeld = index === 0 ? rows.length > 1 : index === rows.length - 2;
    return isHeld ? heldAtEnd(strips) : strips;
  });
  return { strips: [...caption, ...head, ...body], before: 12, after: 16 };
}

type Bare = Omit<Grid, 'header'>;

function captionStrips(desk: Desk, block: Table, table: Tag): readonly Strip[] {
  if (!block.caption.some((run) => run.text.trim())) return [];
  const owner = tagUnder(table, 'Caption');
  const place = { owner, type: { ...desk.types.body, strong: true }, left: MARGIN.side, width: TEXT_WIDTH };
  return [...stripsOf(desk, block.caption, place).map((strip) => ({ ...strip, keep: true })), gap(5, true)];
}

function headStrips({ types }: Desk, table: Tag, header: readonly Shaped[], grid: Bare): readonly Strip[] {
  const row = tagUnder(tagUnder(table, 'THead'), 'TR');
  const cells = header.map((shaped) => ({ shaped, type: types.head, tag: tagUnder(row, 'TH', { scope: 'Column' }) }));
  return rowStrips(cells, { ...grid, header: true }).map((strip) => ({ ...strip, keep: true }));
}

function bodyStrips(
  { types }: Desk,
  section: Tag,
  block: Table,
  texts: readonly Shaped[],
  grid: Bare,
): readonly Strip[] {
  const row = tagUnder(section, 'TR');
  const cells = texts.map((shaped, column): Cell => {
    if (isHeader(block, column)) return { shaped, type: types.head, tag: tagUnder(row, 'TH', { scope: 'Row' }) };
    return { shaped, type: types.cell, tag: tagUnder(row, 'TD') };
  });
  return rowStrips(cells, { ...grid, header: false });
}

function isHeader(block: Table, column: number): boolean {
  return block.rowHeaders && column === 0;
}

function needsOf(desk: Desk, count: number, rows: readonly (readonly Shaped[])[]): readonly ColumnNeed[] {
  const size = desk.types.cell.size / 1000;
  return Array.from({ length: count }, (_, column) => {
    const measures = rows.flatMap((row) => row[column] ?? []).map(measure);
    const least = Math.max(...measures.map((one) => one.least)) * size + 2 * CELL.side + 0.5;
    return { least, most: Math.max(...measures.map((one) => one.most)) * size + 2 * CELL.side };
  });
}
