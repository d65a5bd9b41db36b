import { choicesOf } from '~/app/components/agreement/questions';
import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { SPECIAL_CATEGORIES, TIERS, type Topic } from '~/forms/agreement/topics';

type TopicFormProps = {
  readonly kept: { readonly topic: Topic; readonly isRetired: boolean } | null;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** One topic: what practitioners tap, what families read, and what kinds of information it may hold. */
export function TopicForm({ kept, typed, errors }: TopicFormProps) {
  const topic = kept?.topic;
  const ticked = (name: string, saved: readonly string[]) => (typed ? (typed[name] ?? []) : saved);
  return (
    <Form keep>
      <TextField
        name="name"
        label="Short name, as practitioners tap it"
        size="s"
        value={typedIn(typed, 'name', topic?.name)}
        errors={errors}
      />
      <TextField
        name="label"
        label="What families read"
        hint="It has to read well after “about”. For example, “days at school and days missed”"
        size="s"
        value={typedIn(typed, 'label', topic?.label)}
        errors={errors}
      />
      <Radios
        name="tier"
        label="Which tier is it?"
        size="s"
        choices={choicesOf(TIERS)}
        value={typedIn(typed, 'tier', topic?.tier) || undefined}
        errors={errors}
      />
      <Checkboxes
        name="special"
        label="Which special categories may it hold?"
        hint="Article 9 UK GDPR. Leave all empty where there is none."
        size="s"
        choices={choicesOf(SPECIAL_CATEGORIES)}
        values={ticked('special', topic?.special ?? [])}
        errors={errors}
      />
      <Checkboxes
        name="offences"
        label="May it hold criminal offences?"
        size="s"
        choices={[{ value: 'yes', label: 'Yes, offences that were alleged too' }]}
        values={ticked('offences', topic?.offences ? ['yes'] : [])}
        errors={errors}
      />
      <Checkboxes
        name="about_adults"
        label="Does it usually hold an adult’s own information?"
        hint="For example, home and money, or a parent’s health. Each adult agrees to their own: the form then asks whose it is."
        size="s"
        choices={[{ value: 'yes', label: 'Yes, beside the child’s' }]}
        values={ticked('about_adults', topic?.aboutAdults ? ['yes'] : [])}
        errors={errors}
      />
      {kept ? (
        <Checkboxes
          name="retired"
          label="Is it still offered?"
          size="s"
          choices={[{ value: 'yes', label: 'No longer offered on new forms' }]}
          values={ticked('retired', kept.isRetired ? ['yes'] : [])}
          errors={errors}
        />
      ) : null}
      <Button>Save</Button>
    </Form>
  );
}
