import { choicesOf } from '~/app/components/agreement/questions';
import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { VERDICTS } from '~/forms/sharing/manager-look';

type LookFormProps = {
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** What a safeguarding manager says of somebody else's decision: the three answers stand as one. */
export function LookForm({ idempotencyKey, typed, errors }: LookFormProps) {
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <Radios
        name="verdict"
        label="What do you say?"
        size="m"
        choices={choicesOf(VERDICTS)}
        value={typedIn(typed, 'verdict')}
        errors={errors}
      />
      <Textarea
        name="words"
        label="In your words"
        hint="What you looked at, what you think of it, and what should happen next"
        size="s"
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <Button>Record what I say</Button>
    </Form>
  );
}
