import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { BIRTH_KINDS } from '~/forms/agreement/answers/child';
import { choicesOf } from './questions';
import { dateIn, type Typed, typedIn } from './typed';

type ChildSearchFormProps = {
  readonly errors?: FieldErrors;
  readonly fields?: Typed | null;
};

/** Last name and date of birth: both, exact. Nobody browses children by one of them. */
export function ChildSearchForm({ errors, fields }: ChildSearchFormProps) {
  return (
    <Form action="/child-searches/new" keep>
      <TextField
        name="family_name"
        label="Child’s last name"
        size="s"
        width={20}
        value={typedIn(fields, 'family_name')}
        errors={errors}
        properName
      />
      <DateField
        name="date_of_birth"
        label="Child’s date of birth"
        hint="For example, 27 3 2019"
        size="s"
        value={dateIn(fields, 'date_of_birth')}
        errors={errors}
      />
      <Details summary="The baby is not born yet, or nobody knows the day">
        <Radios
          name="birth_kind"
          label="What is this date?"
          size="s"
          choices={[{ value: 'born', label: 'The day of birth' }, ...choicesOf(BIRTH_KINDS)]}
          value={typedIn(fields, 'birth_kind') || undefined}
          errors={errors}
        />
      </Details>
      <Button>Find the child</Button>
    </Form>
  );
}
