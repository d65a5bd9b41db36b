import { choicesOf } from '~/app/components/agreement/questions';
import { dateIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { errorFor, type FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { WhenField } from '~/app/components/fields/WhenField';
import { ADVISERS, FOLLOWED } from '~/forms/sharing/advice';

type AdviceFormProps = {
  /** What the note begins with; it names no one. */
  readonly summary: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** One professional's advice: two taps where the words that are there say enough. */
export function AdviceForm({ summary, idempotencyKey, typed, errors }: AdviceFormProps) {
  const named = typedIn(typed, 'named_why') !== '' || errorFor(errors, 'named_why') !== undefined;
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <Radios
        name="role"
        label="Who gave advice?"
        size="m"
        choices={choicesOf(ADVISERS)}
        value={typedIn(typed, 'role')}
        errors={errors}
      />
      <TextField
        name="from"
        label="Their name and job (optional)"
        size="s"
        value={typedIn(typed, 'from')}
        errors={errors}
        properName
      />
      <Textarea
        name="summary"
        label="What was asked, and what they advised"
        hint="It names no one: no names, days of birth or places. Add what they advised."
        size="s"
        rows={6}
        value={typedIn(typed, 'summary', summary)}
        errors={errors}
      />
      {named ? (
        <Textarea
          name="named_why"
          label="Why does it have to name somebody?"
          size="s"
          rows={2}
          value={typedIn(typed, 'named_why')}
          errors={errors}
        />
      ) : null}
      <Radios
        name="followed"
        label="Was the advice followed?"
        size="s"
        choices={choicesOf(FOLLOWED)}
        value={typedIn(typed, 'followed')}
        errors={errors}
      />
      <Textarea
        name="why"
        label="Why, or why not?"
        hint="If it was followed, you can leave this empty"
        size="s"
        rows={2}
        value={typedIn(typed, 'why')}
        errors={errors}
      />
      <WhenField
        name="at"
        now="They advised you just now."
        value={dateIn(typed, 'at')}
        time={typedIn(typed, 'at-time')}
        errors={errors}
      />
      <Button>Record this advice</Button>
    </Form>
  );
}
