import type { ReactNode } from 'react';
import { classes } from './field-errors';

export type TableColumn = { readonly text: string; readonly numeric?: boolean; readonly hidden?: boolean };

type TableProps = {
  readonly caption: string;
  readonly captionSize?: 's' | 'm' | 'l' | 'hidden';
  readonly columns: readonly TableColumn[];
  /** A key and one cell for each column; the first cell names the row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/**
 * A table. On a narrow screen each row becomes a block, its cells one under the other and named, by the stylesheet alone; what is
 * still too wide scrolls by itself, by keyboard too, so that the page does not.
 */
export function Table({ caption, captionSize = 'm', columns, rows }: TableProps) {
  const captionLook = captionSize === 'hidden' ? 'govuk-visually-hidden' : `govuk-table__caption--${captionSize}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="app-scroll" aria-label={caption} tabIndex={0}>
      <table className="govuk-table">
        <caption className={`govuk-table__caption ${captionLook}`}>{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <th key={column.text} scope="col" className={classes('govuk-table__header', numeric(column, 'header'))}>
                {column.hidden ? <span className="govuk-visually-hidden">{column.text}</span> : column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={row.key} className="govuk-table__row">
              {columns.map((column, index) => (
                <Cell key={column.text} column={column} first={index === 0} content={row.cells[index]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = { readonly column: TableColumn; readonly first: boolean; readonly content: ReactNode };

function Cell({ column, first, content }: CellProps) {
  if (first) {
    return (
      <th scope="row" className="govuk-table__header">
        {content}
      </th>
    );
  }
  return (
    <td className={classes('govuk-table__cell', numeric(column, 'cell'))} data-label={column.text}>
      {content}
    </td>
  );
}

function numeric(column: TableColumn, part: 'header' | 'cell'): string | undefined {
  return column.numeric ? `govuk-table__${part}--numeric` : undefined;
}
