import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { BIRTH_KINDS } from '~/forms/agreement/answers/child';
import { typedBirth } from '~/forms/agreement/answers/child-details';
import type { ChildDetails } from '~/forms/agreement/child-details';

type ChildDetailsFormProps = {
  readonly details: ChildDetails;
  /** The last that was put right; empty where nothing ever was. */
  readonly after: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Everything that is known of the child, as it stands, to be written over; and why. */
export function ChildDetailsForm({ details, after, idempotencyKey, typed, errors }: ChildDetailsFormProps) {
  const text = (name: string, label: string, known: string | null) => (
    <TextField
      name={name}
      label={label}
      size="s"
      value={typedIn(typed, name, known ?? '')}
      errors={errors}
      properName
    />
  );
  const [year = '', month = '', day = ''] = typedBirth(details).split('-');
  return (
    <Form hidden={{ key: idempotencyKey, after }} keep>
      {text('given_names', 'First names', details.givenNames)}
      {text('family_name', 'Last name', details.familyName)}
      {text('known_as', 'Known as (optional)', details.knownAs)}
      <Textarea
        name="other_names"
        label="Other names (optional)"
        hint="One on each line. A record is found by each of them"
        size="s"
        rows={2}
        value={typedIn(typed, 'other_names', details.otherNames.join('\n'))}
        errors={errors}
      />
      <DateField
        name="date_of_birth"
        label="Date of birth"
        hint="For example, 27 3 2019"
        size="s"
        value={dateIn(typed, 'date_of_birth', { day: `${+day}`, month: `${+month}`, year })}
        errors={errors}
      />
      <Radios
        name="birth_kind"
        label="What is this date?"
        size="s"
        choices={[{ value: 'born', label: 'The day of birth' }, ...choicesOf(BIRTH_KINDS)]}
        value={typedIn(typed, 'birth_kind', details.birthKind)}
        errors={errors}
      />
      {text('case_system_id', 'Number on the case system (optional)', details.caseSystemId)}
      <Textarea
        name="why"
        label="Why is it put right?"
        hint="“The baby was born” is enough. For the office alone"
        size="s"
        rows={2}
        value={typedIn(typed, 'why')}
        errors={errors}
      />
      <Button>Save</Button>
    </Form>
  );
}
