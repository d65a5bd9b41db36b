/** What a spreadsheet would take for a formula, a tab or a line end in front of one included. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Rows as a CSV file that a spreadsheet opens: UTF-8 with its mark, CRLF. A cell that a spreadsheet would run gets an apostrophe in
 * front (OWASP, CSV injection); a number is left alone.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return /["',\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
