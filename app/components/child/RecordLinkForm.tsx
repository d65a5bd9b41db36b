import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';

type RecordLinkFormProps = {
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** The other child, found by last name and birthday, and why the two records belong together. */
export function RecordLinkForm({ idempotencyKey, typed, errors }: RecordLinkFormProps) {
  const text = (name: string, label: string) => (
    <TextField name={name} label={label} size="s" value={typedIn(typed, name)} errors={errors} properName />
  );
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <h2 className="govuk-heading-m">Link another record</h2>
      {text('family_name', 'Last name of the other child')}
      <DateField
        name="date_of_birth"
        label="Date of birth"
        hint="For example, 27 3 2016"
        size="s"
        value={dateIn(typed, 'date_of_birth')}
        errors={errors}
      />
      {text('given_names', 'First names (only to tell twins apart)')}
      <Textarea
        name="reason"
        label="Why do the two records belong together?"
        hint="The risk they share, as you know it today"
        size="s"
        value={typedIn(typed, 'reason')}
        errors={errors}
      />
      <Button>Link the records</Button>
    </Form>
  );
}
