import { SummaryList } from '~/app/components/fields/SummaryList';
import type { MatrixLine, MatrixRow } from '~/forms/agreement/sharing-matrix';
import { saidWords, sameBothWays, validityWords, waysWords } from '~/forms/agreement/sharing-words';
import type { LocalDate } from '~/forms/values/dates';
import { anchorOf, Outcome } from './MatrixTable';

/** What was decided of a line, with where it stands in full. */
export type Decided = { readonly words: string; readonly href: string };

type RecipientSaidProps = {
  readonly row: MatrixRow;
  readonly day: LocalDate;
  readonly items: ReadonlyMap<string, string>;
  /** The words of each purpose, where there is more than one to tell apart. */
  readonly purposes: ReadonlyMap<string, string>;
  readonly papers: string;
  /** What was decided, by the line's key; null: whoever looks may not read decisions. */
  readonly decided: ReadonlyMap<string, Decided> | null;
};

/** One recipient: what each person said to each thing, how long it holds, where it is in writing, and what that means. */
export function RecipientSaid({ row, items, ...rest }: RecipientSaidProps) {
  return (
    <section className="app-recipient" id={anchorOf(row.recipientId)} tabIndex={-1}>
      <h2 className="govuk-heading-m">{row.name}</h2>
      {row.cells.map((cell) =>
        sameBothWays(cell.lines).map((lines) => (
          <Line key={lines[0].slot} lines={lines} item={items.get(cell.itemId) ?? ''} {...rest} />
        )),
      )}
      <NotAsked row={row} items={items} />
    </section>
  );
}

type LineProps = Omit<RecipientSaidProps, 'row' | 'items'> & {
  /** One thing, once or for both ways alike. */
  readonly lines: readonly [MatrixLine, ...MatrixLine[]];
  readonly item: string;
};

function Line({ lines, item, day, purposes, papers, decided }: LineProps) {
  const [line] = lines;
  const ways = waysWords(lines.map(({ way }) => way));
  const purpose = purposes.size > 1 ? purposes.get(line.purpose) : undefined;
  return (
    <div className="app-asked">
      <h3 className="govuk-heading-s">
        {item} <Outcome kind={line.outcome} />
      </h3>
      <p className="govuk-body">{line.meaning}</p>
      <SummaryList
        rows={[
          { key: 'Which way', value: purpose ? `${ways}. ${purpose}` : ways },
          { key: 'What each person said', value: <Wishes line={line} papers={papers} /> },
          { key: 'Holds', value: validityWords(line, day) },
          {
            key: 'In writing',
            value: <Source papers={papers} {...line.source} />,
          },
          ...(decided
            ? [
                {
                  key: 'What was decided',
                  value: <WhatWasDecided decided={lines.flatMap(({ slot }) => decided.get(slot) ?? [])} />,
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

/** Decided by staff, apart from what people said; both ways alike are said once. */
function WhatWasDecided({ decided }: { readonly decided: readonly Decided[] }) {
  if (decided.length === 0) return 'Nothing yet.';
  const each = new Map(decided.map((one) => [`${one.words} ${one.href}`, one]));
  return (
    <ul className="govuk-list">
      {[...each].map(([key, { words, href }]) => (
        <li key={key}>
          <a className="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Wishes({ line: { wishes, source }, papers }: { readonly line: MatrixLine; readonly papers: string }) {
  if (wishes.length === 0) return 'Nobody has answered this.';
  return (
    <ul className="govuk-list">
      {wishes.map((said) => (
        <li key={said.by.personId}>
          {saidWords(said)}{' '}
          {said.put.agreementId === source.agreementId ? null : <Source papers={papers} {...said.put} />}
        </li>
      ))}
    </ul>
  );
}

type SourceProps = { readonly papers: string; readonly agreementId: string; readonly reference: string };

function Source({ papers, agreementId, reference }: SourceProps) {
  return (
    <a className="govuk-link" href={`${papers}/${agreementId}`}>
      Form {reference}
    </a>
  );
}

/** What was never asked is neither a yes nor a no. */
function NotAsked({ row, items }: { readonly row: MatrixRow; readonly items: ReadonlyMap<string, string> }) {
  const never = row.cells.filter(({ lines }) => lines.length === 0).map(({ itemId }) => items.get(itemId) ?? itemId);
  if (never.length === 0) return null;
  return <p className="govuk-body">Nobody was asked about: {never.join(', ')}.</p>;
}
