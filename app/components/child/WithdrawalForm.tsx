import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { WhenField } from '~/app/components/fields/WhenField';
import { ALL, linesField, whatField } from '~/forms/agreement/answers/withdrawal';
import type { StandingAgreements, StandingLine } from '~/forms/agreement/standing-agreements';
import { WITHDRAWAL_CHANNELS } from '~/forms/agreement/withdrawal-channels';

type WithdrawalFormProps = {
  /** Those who have agreed to something that stands; never empty. */
  readonly people: readonly StandingAgreements[];
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Who takes back what, and how and when they told us. No reason, no signature, no second question. */
export function WithdrawalForm({ people, idempotencyKey, typed, errors }: WithdrawalFormProps) {
  const [only, ...others] = people;
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      {only && others.length === 0 ? (
        <WhatTheyTakeBack person={only} size="m" typed={typed} errors={errors} />
      ) : (
        <Radios
          name="who"
          label="Who takes it back?"
          size="m"
          choices={people.map((person) => ({
            value: person.personId,
            label: person.name,
            reveals: <WhatTheyTakeBack person={person} size="s" typed={typed} errors={errors} />,
          }))}
          value={typedIn(typed, 'who')}
          errors={errors}
        />
      )}
      <Radios
        name="channel"
        label="How did they tell us?"
        size="m"
        choices={choicesOf(WITHDRAWAL_CHANNELS)}
        value={typedIn(typed, 'channel')}
        errors={errors}
      />
      <WhenField
        name="at"
        now="It counts from now."
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <Textarea
        name="words"
        label="What did they say? (optional)"
        hint="In their own words. They do not have to give a reason."
        size="s"
        rows={2}
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <Button>Record that they no longer agree</Button>
    </Form>
  );
}

type WhatProps = {
  readonly person: StandingAgreements;
  readonly size: 's' | 'm';
  readonly typed: Typed | null;
  readonly errors: FieldErrors | undefined;
};

function WhatTheyTakeBack({ person, size, typed, errors }: WhatProps) {
  const { personId, name, recipients } = person;
  const [what, lines] = [whatField(personId), linesField(personId)];
  const chosen = chosenIn(typed, lines);
  return (
    <>
      <Checkboxes
        name={what}
        label={`What does ${name} no longer agree to?`}
        size={size}
        choices={[
          { value: ALL, label: 'Everything they agreed to' },
          ...recipients.map((recipient) => ({
            value: recipient.recipientId,
            label: `Everything with ${recipient.name}`,
            hint: [...new Set(recipient.lines.map((line) => line.what))].join('; '),
          })),
        ]}
        values={chosenIn(typed, what)}
        errors={errors}
      />
      <Details summary="Only some of it, line by line" open={chosen.length > 0}>
        <Checkboxes
          name={lines}
          label={`Single lines that ${name} agreed to`}
          size="s"
          choices={recipients.flatMap((recipient) =>
            recipient.lines.map((line) => ({ value: line.slot, label: lineLabel(recipient.name, line) })),
          )}
          values={chosen}
        />
      </Details>
    </>
  );
}

function lineLabel(recipient: string, { what, way, limitText }: StandingLine): string {
  const sentence = way === 'tell' ? `We tell ${recipient}: ${what}` : `We ask ${recipient}: ${what}`;
  return limitText ? `${sentence} (“${limitText}”)` : sentence;
}
