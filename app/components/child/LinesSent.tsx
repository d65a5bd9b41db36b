import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { recipientFields } from '~/forms/agreement/answers/disclosures';
import { asAtField, kindField, sourceField, statementOf } from '~/forms/agreement/answers/statements';
import { STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import type { SendableLine, SendableRecipient } from '~/forms/agreement/sendable-lines';

type LinesSentProps = {
  readonly recipient: SendableRecipient;
  readonly areSeveral: boolean;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

/** What went to one recipient, line by line, and who received it there. */
export function LinesSent({ recipient, areSeveral, typed, errors }: LinesSentProps) {
  const { recipientId, name, lines } = recipient;
  const fields = recipientFields(recipientId, areSeveral);
  const statement = ({ slot, way }: SendableLine) =>
    way === 'tell' && !areSeveral ? (
      <Statement of={statementOf(slot, areSeveral)} typed={typed} errors={errors} />
    ) : undefined;
  return (
    <>
      <Checkboxes
        name={fields.lines}
        label={`What was sent to ${name}, or asked of them?`}
        size="m"
        choices={lines.map((line) => ({
          value: line.slot,
          label: line.way === 'tell' ? `We told them: ${line.what}` : `We asked them: ${line.what}`,
          hint: line.meaning,
          reveals: statement(line),
        }))}
        values={chosenIn(typed, fields.lines)}
        errors={errors}
      />
      {areSeveral ? <ReceivedBy recipient={recipient} areSeveral typed={typed} errors={errors} /> : null}
    </>
  );
}

export function ReceivedBy({ recipient: { recipientId, name }, areSeveral, typed, errors }: LinesSentProps) {
  const field = recipientFields(recipientId, areSeveral).receivedBy;
  return (
    <TextField
      name={field}
      label={`Who received it ${areSeveral ? `at ${name}` : 'there'}? (optional)`}
      hint="Their name and job"
      size="s"
      value={typedIn(typed, field)}
      errors={errors}
      properName
    />
  );
}

type StatementsProps = Pick<LinesSentProps, 'typed' | 'errors'> & { readonly recipients: readonly SendableRecipient[] };

/** Where several got the same words, each topic is said once, for all of them. */
export function Statements({ recipients, typed, errors }: StatementsProps) {
  const told = recipients.flatMap(({ lines }) => lines.filter(({ way }) => way === 'tell'));
  const topics = new Map(told.map(({ slot, what }) => [statementOf(slot, true), what]));
  return [...topics].map(([topic, what]) => (
    <fieldset className="govuk-fieldset" key={topic}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{what}, if you told anyone of it</legend>
      <Statement of={topic} typed={typed} errors={errors} />
    </fieldset>
  ));
}

type StatementProps = Pick<LinesSentProps, 'typed' | 'errors'> & { readonly of: string };

function Statement({ of, typed, errors }: StatementProps) {
  const [kind, source, asAt] = [kindField(of), sourceField(of), asAtField(of)];
  return (
    <>
      <Radios
        name={kind}
        label="What kind of statement was it?"
        size="s"
        choices={choicesOf(STATEMENT_KINDS)}
        value={typedIn(typed, kind)}
        errors={errors}
      />
      <TextField
        name={source}
        label="Where does it come from?"
        hint="A person, a report, what you saw yourself. “Not known yet” is an answer"
        size="s"
        value={typedIn(typed, source)}
        errors={errors}
      />
      <DateField
        name={asAt}
        label="On which day was it true? (optional)"
        hint="Leave it empty if that was the day it was sent. For example, 27 3 2026"
        size="s"
        value={dateIn(typed, asAt)}
        errors={errors}
      />
    </>
  );
}
