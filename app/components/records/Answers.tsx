import { InsetText } from '~/app/components/fields/InsetText';
import { Table } from '~/app/components/fields/Table';
import type { PersonAnswers } from '~/forms/records/record-view';
import { formatInstant } from '~/forms/values/dates';

/** The answer stands second: on a narrow screen the rest scrolls. */
const COLUMNS = [{ text: 'With whom' }, { text: 'Answer' }, { text: 'About' }, { text: 'Which way' }] as const;

/** Who said what to whom: one table for each person. */
export function Answers({ answers }: { readonly answers: readonly PersonAnswers[] }) {
  if (answers.length === 0) return <p className="govuk-body">No answers of the family are on this record.</p>;
  return answers.map((person) => <OnePerson key={person.signingSessionId} person={person} />);
}

function OnePerson({ person }: { readonly person: PersonAnswers }) {
  return (
    <>
      <h3 className="govuk-heading-s">
        {person.person}, {person.capacity}
      </h3>
      <p className="govuk-body">
        {person.signed}
        {person.signedAt ? `, ${formatInstant(person.signedAt)}` : ''}. {person.copyWish}.
      </p>
      {person.ownWords ? <InsetText>In their own words: “{person.ownWords}”</InsetText> : null}
      <Table
        caption={`What ${person.person} said`}
        captionSize="hidden"
        columns={COLUMNS}
        rows={person.lines.map((line) => ({
          key: line.id,
          cells: [
            line.recipient,
            <strong key="answer">{line.limit ? `${line.answer}: ${line.limit}` : line.answer}</strong>,
            line.about,
            line.direction,
          ],
        }))}
      />
    </>
  );
}
