import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { SOMEBODY_ELSE, TOLD_ANSWERS } from '~/forms/sharing/answers/telling';
import { NOT_TOLD_REASONS } from '~/forms/sharing/not-told-reasons';

type TellingFormProps = {
  readonly people: readonly string[];
  /** Who is signed in: whoever told them, unless another is named. */
  readonly worker: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

type Part = Pick<TellingFormProps, 'typed' | 'errors'>;

/** Whether one person of the family was told of a decision: told, later, or not, each with what belongs to it. */
export function TellingForm({ people, worker, idempotencyKey, typed, errors }: TellingFormProps) {
  const part = { typed, errors };
  const { told, to_tell, not_told } = TOLD_ANSWERS;
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <Radios
        name="who"
        label="Who is it about?"
        hint="One person at a time. Once somebody was told, their own copy says what was decided. A group, such as “both parents”, has no copy: name each of them."
        size="m"
        choices={[
          ...people.map((name) => ({ value: name, label: name })),
          { value: SOMEBODY_ELSE, label: 'Somebody else', reveals: <WhoElse {...part} /> },
        ]}
        value={typedIn(typed, 'who')}
        errors={errors}
      />
      <Radios
        name="told"
        label="Were they told?"
        hint="Tell them before it is shared, or as soon as it is safe."
        size="m"
        choices={[
          { value: 'told', label: told, reveals: <Told worker={worker} {...part} /> },
          {
            value: 'to_tell',
            label: to_tell,
            reveals: <Day name="tell_on" label="On which day? (optional)" {...part} />,
          },
          { value: 'not_told', label: not_told, reveals: <NotTold {...part} /> },
        ]}
        value={typedIn(typed, 'told')}
        errors={errors}
      />
      <Button>Record this</Button>
    </Form>
  );
}

function WhoElse({ typed, errors }: Part) {
  const value = typedIn(typed, 'who_else');
  return <TextField name="who_else" label="Their name" size="s" value={value} errors={errors} properName />;
}

function Told({ worker, typed, errors }: Part & { readonly worker: string }) {
  return (
    <>
      <TextField
        name="by"
        label="Who told them?"
        size="s"
        value={typedIn(typed, 'by', worker)}
        errors={errors}
        properName
      />
      <WhenField
        name="at"
        now="They were told just now."
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <Textarea
        name="told_words"
        label="What were they told? (optional)"
        hint="For the office only. Leave it empty to keep what was written before."
        size="s"
        rows={3}
        value={typedIn(typed, 'told_words')}
        errors={errors}
      />
    </>
  );
}

function NotTold({ typed, errors }: Part) {
  return (
    <>
      <Radios
        name="reason"
        label="Why not?"
        size="s"
        choices={choicesOf(NOT_TOLD_REASONS)}
        value={typedIn(typed, 'reason')}
        errors={errors}
      />
      <Textarea
        name="words"
        label="More about why (optional)"
        size="s"
        rows={2}
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <Day name="look_again" label="When will you look at it again? (optional)" typed={typed} errors={errors} />
    </>
  );
}

function Day({ name, label, typed, errors }: Part & { readonly name: string; readonly label: string }) {
  return (
    <DateField
      name={name}
      label={label}
      hint="It becomes a task for that day. For example, 27 3 2027"
      size="s"
      value={dateIn(typed, name)}
      errors={errors}
    />
  );
}
