import { Table } from '~/app/components/fields/Table';
import { forceOn } from '~/forms/sharing/law-row';
import type { ShownRow, TableOfLaw } from '~/forms/sharing/tables-of-law';
import { formatDate, type LocalDate } from '~/forms/values/dates';

const COLUMNS = [{ text: 'Name' }, { text: 'What it means' }, { text: 'In force, and source' }];

/** One table of law or guidance, as it stands on a day: what each row means, from when until when, and what nobody has checked. */
export function LawTable({ table, day }: { readonly table: TableOfLaw; readonly day: LocalDate }) {
  return (
    <section id={table.id}>
      <h2 className="govuk-heading-m">{table.title}</h2>
      <p className="govuk-body">{table.about}</p>
      <Table
        caption={table.title}
        captionSize="hidden"
        columns={COLUMNS}
        rows={table.rows.map((row) => ({
          key: row.id,
          cells: [row.label, <Meaning key="meaning" row={row} />, <Standing key="source" row={row} day={day} />],
        }))}
      />
    </section>
  );
}

function Meaning({ row: { meaning, who, more, traps } }: { readonly row: ShownRow }) {
  return (
    <>
      <p className="govuk-body">{meaning}</p>
      {more.length > 0 ? <Sentences texts={more} /> : null}
      <p className="govuk-body">Who may use it: {who}</p>
      {traps.length > 0 ? (
        <>
          <p className="govuk-body">
            <strong>Take care</strong>
          </p>
          <Sentences texts={traps} />
        </>
      ) : null}
    </>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 1) return <p className="govuk-body">{texts[0]}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Standing({ row, day }: { readonly row: ShownRow; readonly day: LocalDate }) {
  const { source, unsure } = row;
  return (
    <>
      <p className="govuk-body">{inForce(row, day)}</p>
      <p className="govuk-body">{source.cite}</p>
      {source.verified ? null : (
        <p className="govuk-body">
          <strong>Text not checked.</strong>
        </p>
      )}
      {unsure ? <p className="govuk-body">{unsure}</p> : null}
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
