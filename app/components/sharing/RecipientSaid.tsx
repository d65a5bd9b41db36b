import { SummaryList } from '~/app/components/fields/SummaryList';
import type { MatrixLine, MatrixRow } from '~/forms/agreement/sharing-matrix';
import { saidWords, validityWords, wayWords } from '~/forms/agreement/sharing-words';
import type { LocalDate } from '~/forms/values/dates';
import { anchorOf, Outcome } from './MatrixTable';

type RecipientSaidProps = {
  readonly row: MatrixRow;
  readonly day: LocalDate;
  readonly items: ReadonlyMap<string, string>;
  /** The words of each purpose, where there is more than one to tell apart. */
  readonly purposes: ReadonlyMap<string, string>;
  readonly papers: string;
};

/** One recipient: what each person said to each thing, how long it holds, where it is in writing, and what that means. */
export function RecipientSaid({ row, items, ...rest }: RecipientSaidProps) {
  const lines = row.cells.flatMap((cell) => cell.lines);
  return (
    <section className="app-recipient" id={anchorOf(row.recipientId)} tabIndex={-1}>
      <h2 className="govuk-heading-m">{row.name}</h2>
      {row.cells
        .filter(({ lines: asked }) => asked.length > 0)
        .map((cell) =>
          cell.lines.map((line) => <Line key={line.slot} line={line} item={items.get(cell.itemId) ?? ''} {...rest} />),
        )}
      {lines.length < row.cells.length ? <NotAsked row={row} items={items} /> : null}
    </section>
  );
}

type LineProps = Omit<RecipientSaidProps, 'row' | 'items'> & { readonly line: MatrixLine; readonly item: string };

function Line({ line, item, day, purposes, papers }: LineProps) {
  const purpose = purposes.size > 1 ? purposes.get(line.purpose) : undefined;
  return (
    <div className="app-asked">
      <h3 className="govuk-heading-s">
        {item} <Outcome kind={line.outcome} />
      </h3>
      <p className="govuk-body">{line.meaning}</p>
      <SummaryList
        rows={[
          { key: 'Which way', value: purpose ? `${wayWords(line.way)}. ${purpose}` : wayWords(line.way) },
          { key: 'What each person said', value: <Wishes line={line} /> },
          { key: 'Holds', value: validityWords(line, day) },
          {
            key: 'In writing',
            value: (
              <a className="govuk-link" href={`${papers}/${line.source.agreementId}`}>
                Form {line.source.reference}
              </a>
            ),
          },
        ]}
      />
    </div>
  );
}

function Wishes({ line: { wishes } }: { readonly line: MatrixLine }) {
  if (wishes.length === 0) return 'Nobody has answered this.';
  return (
    <ul className="govuk-list">
      {wishes.map((said) => (
        <li key={said.by.personId}>{saidWords(said)}</li>
      ))}
    </ul>
  );
}

/** What was never asked is neither a yes nor a no. */
function NotAsked({ row, items }: { readonly row: MatrixRow; readonly items: ReadonlyMap<string, string> }) {
  const never = row.cells.filter(({ lines }) => lines.length === 0).map(({ itemId }) => items.get(itemId) ?? itemId);
  if (never.length === 0) return null;
  return <p className="govuk-body">Nobody was asked about: {never.join(', ')}.</p>;
}
