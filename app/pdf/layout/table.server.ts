import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { columnWidths } from '~/app/pdf/layout/column-widths.server';
import { type Desk, type Laid, shapeText, stripsOf } from '~/app/pdf/layout/desk.server';
import { MARGIN, TEXT_WIDTH, TYPE, type Type } from '~/app/pdf/layout/measures.server';
import { gap, type Strip } from '~/app/pdf/layout/strip.server';
import { CELL, rowStrips } from '~/app/pdf/layout/table-row.server';
import { measure, type Shaped } from '~/app/pdf/text/break-lines.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import type { Block, Text } from '~/forms/copies/content';

type Table = Extract<Block, { type: 'table' }>;

const HEADER: Type = { ...TYPE.cell, strong: true };

/**
 * A table, tagged Table / TR / TH / TD with scopes. Its header row stands again on each page that it reaches, as decoration:
 * a screen reader already knows it.
 */
export function tableBlock(desk: Desk, block: Table): Laid {
  const table = tagUnder(desk.root, 'Table');
  const captionOwner = tagUnder(table, 'Caption');
  const place = { owner: captionOwner, type: { ...TYPE.body, strong: true }, left: MARGIN.side, width: TEXT_WIDTH };
  const caption = stripsOf(desk, block.caption, place).map((strip) => ({ ...strip, keep: true }));
  const header = block.header.map((cell) => shapeText(desk, cell, HEADER));
  const rows = block.rows.map((row) =>
    row.cells.map((cell, index) => shapeText(desk, cell, isHeader(block, index) ? HEADER : TYPE.cell)),
  );
  const columns = columnsOf(desk, block, [header, ...rows]);
  const place2 = { fonts: desk.fonts, lang: desk.lang, columns };
  const headerTag = tagUnder(table, 'TR');
  const headerCells = header.map((shaped) => ({
    shaped,
    type: HEADER,
    tag: tagUnder(headerTag, 'TH', { scope: 'Column' }),
  }));
  const head = rowStrips(headerCells, { ...place2, header: true }).map((strip) => ({ ...strip, keep: true }));
  const body = rows.flatMap((cells) => {
    const row = tagUnder(table, 'TR');
    const filled = cells.map((shaped, index) => cellOf(row, shaped, isHeader(block, index)));
    return rowStrips(filled, { ...place2, header: false }).map((strip): Strip => ({ ...strip, head }));
  });
  return { strips: [...caption, gap(5, true), ...head, ...body], before: 12, after: 16 };
}

function isHeader(block: Table, column: number): boolean {
  return block.rowHeaders && column === 0;
}

function cellOf(row: Tag, shaped: Shaped, header: boolean) {
  const tag = header ? tagUnder(row, 'TH', { scope: 'Row' }) : tagUnder(row, 'TD');
  return { shaped, type: header ? HEADER : TYPE.cell, tag };
}

function columnsOf(desk: Desk, block: Table, rows: readonly (readonly Shaped[])[]) {
  const size = TYPE.cell.size / 1000;
  const needs = block.header.map((_: Text, column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    const measures = cells.map(measure);
    const least = Math.max(...measures.map((one) => one.least)) * size + 2 * CELL.side + 0.5;
    return { least, most: Math.max(...measures.map((one) => one.most)) * size + 2 * CELL.side };
  });
  const widths = columnWidths(TEXT_WIDTH, needs, block.widths);
  let left = MARGIN.side;
  return widths.map((width) => {
    const start = isRightToLeft(desk.lang) ? 2 * MARGIN.side + TEXT_WIDTH - left - width : left;
    left += width;
    return { left: start, width };
  });
}
