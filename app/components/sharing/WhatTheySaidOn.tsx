import { InsetText } from '~/app/components/fields/InsetText';
import { PURPOSES } from '~/forms/agreement/context';
import type { SharingMatrix } from '~/forms/agreement/sharing-matrix';
import type { DecidedOfLine } from '~/forms/sharing/decided-by-line';
import { formatDate, formatInstant, type LocalDate } from '~/forms/values/dates';
import { MatrixTable } from './MatrixTable';
import { type Decided, RecipientSaid } from './RecipientSaid';

type WhatTheySaidOnProps = {
  readonly asked: {
    readonly day: LocalDate;
    readonly known: 'then' | 'now';
    readonly isPast: boolean;
    readonly status: { readonly sentence: string };
    readonly matrix: SharingMatrix;
    readonly lookedAt: string;
    readonly decided: readonly DecidedOfLine[];
  };
  /** Where the forms stand: staff of the team and records officers have pages of their own. */
  readonly papers: string;
  readonly lookedBy: string;
  /** Where decisions stand; null for whoever may not read them. */
  readonly decisions: string | null;
};

/** What people said, as it stood on a day: the table of all, then each recipient. It is no decision and no lawful basis. */
export function WhatTheySaidOn({ asked, papers, lookedBy, decisions }: WhatTheySaidOnProps) {
  const { day, known, isPast, status, matrix, lookedAt } = asked;
  const decided = decisions === null ? null : decidedIn(asked.decided, decisions);
  const items = new Map(matrix.items.map(({ itemId, name }) => [itemId, name]));
  return (
    <>
      <p className="govuk-body-l">
        On {formatDate(day)}
        {isPast ? `, as it ${known === 'then' ? 'was known then' : 'is known now'}` : ''}: {status.sentence}
      </p>
      <p className="govuk-body-s">
        Looked up by {lookedBy}, {formatInstant(lookedAt)}.
      </p>
      <InsetText>
        This says what people <strong>said</strong>. Whether there is a lawful basis to share is decided apart: a yes is
        not that basis, and a no never stops a share that protects a child.
      </InsetText>
      {matrix.rows.length === 0 ? (
        <p className="govuk-body">Nobody had been asked about anything by that day.</p>
      ) : (
        <>
          <MatrixTable matrix={matrix} caption={`With whom, and about what, on ${formatDate(day)}`} />
          {matrix.rows.map((row) => (
            <RecipientSaid
              key={row.recipientId}
              row={row}
              day={day}
              items={items}
              purposes={purposesIn(matrix)}
              papers={papers}
              decided={decided}
            />
          ))}
        </>
      )}
    </>
  );
}

function decidedIn(decided: readonly DecidedOfLine[], page: string): ReadonlyMap<string, Decided> {
  return new Map(decided.map(({ line, seriesId, words }) => [line, { words, href: `${page}/${seriesId}` }]));
}

function purposesIn({ rows }: SharingMatrix): ReadonlyMap<string, string> {
  const ids = rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ purpose }) => purpose)));
  const words: Readonly<Record<string, string>> = PURPOSES;
  return new Map(ids.map((id) => [id, words[id] ?? id]));
}
