import { Table } from '~/app/components/fields/Table';
import { forceOn } from '~/forms/sharing/law-row';
import type { ShownRow, TableOfLaw } from '~/forms/sharing/tables-of-law';
import { formatDate, type LocalDate } from '~/forms/values/dates';

const COLUMNS = [
  { text: 'Name' },
  { text: 'What it means' },
  { text: 'Who may use it' },
  { text: 'In force' },
  { text: 'Source, and whether it was checked' },
];

/** One table of law or guidance, as it stands on a day: what each row means, from when until when, and what nobody has checked. */
export function LawTable({ table, day }: { readonly table: TableOfLaw; readonly day: LocalDate }) {
  return (
    <section id={table.id} className="govuk-!-margin-bottom-8">
      <h2 className="govuk-heading-m">{table.title}</h2>
      <p className="govuk-body">{table.about}</p>
      <Table
        caption={table.title}
        captionSize="hidden"
        columns={COLUMNS}
        rows={table.rows.map((row) => ({
          key: row.id,
          cells: [
            row.label,
            <Meaning key="meaning" row={row} />,
            row.who,
            inForce(row, day),
            <Checked key="source" row={row} />,
          ],
        }))}
      />
    </section>
  );
}

function Meaning({ row: { meaning, more, traps } }: { readonly row: ShownRow }) {
  return (
    <>
      {meaning}
      {more.length > 0 ? <Sentences texts={more} /> : null}
      {traps.length > 0 ? (
        <>
          <span className="govuk-!-font-weight-bold govuk-!-display-block govuk-!-margin-top-2">Take care</span>
          <Sentences texts={traps} />
        </>
      ) : null}
    </>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet govuk-!-margin-top-2 govuk-!-margin-bottom-0">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Checked({ row: { source, unsure } }: { readonly row: ShownRow }) {
  return (
    <>
      {source.cite}.{' '}
      {source.verified ? null : <strong className="govuk-tag govuk-tag--yellow">Text not checked</strong>}
      {unsure ? <p className="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">{unsure}</p> : null}
    </>
  );
}

/** From when until when, as words: a first day that nobody knows is said to be not known. */
function inForce(row: ShownRow, day: LocalDate): string {
  const { inForceFrom, supersededOn } = row.source;
  const from = inForceFrom ? `From ${formatDate(inForceFrom)}` : 'First day not known';
  const until = supersededOn ? ` until ${formatDate(supersededOn)}` : '';
  const force = forceOn(row, day);
  const today = force === 'ended' ? ' Superseded.' : force === 'not_begun' ? ' Not in force yet.' : '';
  return `${from}${until}.${today}`;
}
