import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { WarningText } from '~/app/components/fields/WarningText';
import { WhenField } from '~/app/components/fields/WhenField';
import { asAtField, kindField, sourceField, USUAL } from '~/forms/agreement/answers/disclosures';
import { SENDING_CHANNELS, STATEMENT_KINDS } from '~/forms/agreement/disclosed';
import type { SendableLine } from '~/forms/agreement/sendable-lines';

type DisclosureFormProps = {
  readonly recipient: { readonly name: string; readonly usualChannel: string; readonly lines: readonly SendableLine[] };
  /** Who is signed in: whoever sends it, unless another is named. */
  readonly worker: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What was sent to one recipient, line by line. A line without a yes can be recorded as any other: nothing here is a gate. */
export function DisclosureForm({ recipient, worker, idempotencyKey, typed, errors }: DisclosureFormProps) {
  const { name, usualChannel, lines } = recipient;
  const channels = { ...(usualChannel ? { [USUAL]: usualChannel } : {}), ...SENDING_CHANNELS };
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      {lines.every(({ hasYes }) => hasYes) ? null : (
        <WarningText>
          Some lines have no yes to rely on: if they were shared all the same, record them, and write in the case record
          why.
        </WarningText>
      )}
      <Checkboxes
        name="lines"
        label={`What was sent to ${name}, or asked of them?`}
        size="m"
        choices={lines.map((line) => ({
          value: line.slot,
          label: line.way === 'tell' ? `We told them: ${line.what}` : `We asked them: ${line.what}`,
          hint: line.meaning,
          reveals: line.way === 'tell' ? <OfTheLine line={line} typed={typed} errors={errors} /> : undefined,
        }))}
        values={chosenIn(typed, 'lines')}
        errors={errors}
      />
      <TextField
        name="received_by"
        label="Who received it there? (optional)"
        hint="Their name and job"
        size="s"
        value={typedIn(typed, 'received_by')}
        errors={errors}
        properName
      />
      <Radios
        name="channel"
        label="How was it sent?"
        size="s"
        choices={choicesOf(channels).map((choice) =>
          choice.value === 'other' ? { ...choice, reveals: <OtherWay typed={typed} errors={errors} /> } : choice,
        )}
        value={typedIn(typed, 'channel', usualChannel ? USUAL : '')}
        errors={errors}
      />
      <WhenField
        name="at"
        now="It was sent now."
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <TextField
        name="sent_by"
        label="Who sent it?"
        size="s"
        value={typedIn(typed, 'sent_by', worker)}
        errors={errors}
        properName
      />
      <Button>Record what was sent</Button>
    </Form>
  );
}

type LineProps = {
  readonly line: SendableLine;
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

function OfTheLine({ line, typed, errors }: LineProps) {
  const [kind, source, asAt] = [kindField(line.slot), sourceField(line.slot), asAtField(line.slot)];
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
        hint="A person, a report, what you saw yourself"
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

function OtherWay({ typed, errors }: Pick<LineProps, 'typed' | 'errors'>) {
  return (
    <TextField
      name="channel_other"
      label="Which way?"
      size="s"
      value={typedIn(typed, 'channel_other')}
      errors={errors}
    />
  );
}
