import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { TextField } from '~/app/components/fields/TextField';
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
      <Button>Find the child</Button>
    </Form>
  );
}
