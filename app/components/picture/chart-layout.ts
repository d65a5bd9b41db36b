import { wrapped } from '~/forms/values/wrapped';

/** A chart is as wide as a small telephone, and grows with the page: its words are read at every width. */
export const CHART_WIDTH = 320;
/** What is left for a bar beside its number. */
const BAR_ROOM = 280;
const LINE = 17;
const BAR = 16;
const SPACE = 14;
/** So many characters of a label stand in one line. */
const LABEL = 42;

/** A bar where it stands: its label's lines, the bar's top, and the scale of its row. */
export type PlacedBar<Row> = {
  readonly row: Row;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly y: number;
  readonly height: number;
};

/** Places rows one under the other, each label above its bar; gives the height of the whole. */
export function placeBars<Row extends { readonly label: string }>(
  rows: readonly Row[],
): { readonly bars: readonly PlacedBar<Row>[]; readonly height: number } {
  const bars: PlacedBar<Row>[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wrapped(row.label, LABEL).map((text, index) => ({ text, y: y + LINE * (index + 1) - 4 }));
    const top = y + LINE * lines.length + 2;
    bars.push({ row, lines, y: top, height: BAR });
    y = top + BAR + SPACE;
  }
  return { bars, height: y };
}

/** How long a bar is for a count, where the largest of the chart fills the room. */
export function barLength(count: number, largest: number): number {
  return largest === 0 ? 0 : Math.round((count / largest) * BAR_ROOM);
}

/** The frame of a chart: wide enough for the lines around its edges. */
export function viewBox(height: number): string {
  return `-1 -1 ${CHART_WIDTH + 2} ${height + 2}`;
}
