import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { DIFFERING_RULES } from '~/forms/deciders/policy';
import { choicesOf } from './questions';
import { dateIn, type Typed, typedIn } from './typed';

type PolicyFormProps = {
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** A change of the council's policy from a day on. What ruled before stays for the days that it ruled. */
export function PolicyForm({ idempotencyKey, typed, errors }: PolicyFormProps) {
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <DateField
        name="in_force_from"
        label="From which day?"
        hint="Today or later. For example, 27 3 2027"
        size="s"
        value={dateIn(typed, 'in_force_from')}
        errors={errors}
      />
      <TextField
        name="assess_from"
        label="From which age is understanding assessed?"
        hint="From 0 to 16 years. Below this age a person with parental responsibility is asked, unless an assessment finds understanding"
        size="s"
        width={2}
        inputMode="numeric"
        value={typedIn(typed, 'assess_from')}
        errors={errors}
      />
      <Radios
        name="rule"
        label="What counts where a child who understands and a parent differ?"
        size="s"
        choices={choicesOf(DIFFERING_RULES)}
        value={typedIn(typed, 'rule') || undefined}
        errors={errors}
      />
      <TextField
        name="written_in"
        label="Where is this written?"
        hint="The name of the procedure, and its number or date"
        size="s"
        value={typedIn(typed, 'written_in')}
        errors={errors}
      />
      <Textarea
        name="why"
        label="Why does the policy change?"
        size="s"
        rows={3}
        value={typedIn(typed, 'why')}
        errors={errors}
      />
      <Button>Change the policy</Button>
    </Form>
  );
}
