import type { ReactNode } from 'react';
import { classes } from './field-errors';

/** A link beside an answer. `about` is heard, not seen: "Change" alone says nothing in a list of links. */
export type RowLink = { readonly href: string; readonly about: string; readonly text?: string };

export type SummaryRow = {
  readonly key: string;
  readonly value: ReactNode;
  readonly change?: RowLink;
};

type SummaryListProps = { readonly rows: readonly SummaryRow[]; readonly title?: string };

/** Answers to check. An answer that was skipped reads "Not provided". With a title it stands in a card of its own. */
export function SummaryList({ rows, title }: SummaryListProps) {
  const anyLink = rows.some((row) => row.change);
  const list = (
    <dl className="govuk-summary-list">
      {rows.map((row) => (
        <Row key={row.key} row={row} anyLink={anyLink} />
      ))}
    </dl>
  );
  if (title === undefined) return list;
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{title}</h2>
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}

function Row({ row, anyLink }: { readonly row: SummaryRow; readonly anyLink: boolean }) {
  const empty = row.value === '' || row.value === undefined || row.value === null;
  return (
    <div
      className={classes('govuk-summary-list__row', anyLink && !row.change && 'govuk-summary-list__row--no-actions')}
    >
      <dt className="govuk-summary-list__key">{row.key}</dt>
      <dd className="govuk-summary-list__value">{empty ? 'Not provided' : row.value}</dd>
      {row.change ? (
        <dd className="govuk-summary-list__actions">
          <a className="govuk-link" href={row.change.href}>
            {row.change.text ?? 'Change'}
            <span className="govuk-visually-hidden"> {row.change.about}</span>
          </a>
        </dd>
      ) : null}
    </div>
  );
}
