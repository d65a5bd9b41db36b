import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Textarea } from '~/app/components/fields/Textarea';
import { type Typed, typedIn } from './typed';

type EndingFormProps = {
  readonly label: string;
  readonly button: string;
  readonly errors?: FieldErrors;
  readonly typed: Typed | null;
};

/** A reason, and the button that ends a form for it. */
export function EndingForm({ label, button, errors, typed }: EndingFormProps) {
  return (
    <Form keep>
      <Textarea name="reason" label={label} size="s" rows={3} value={typedIn(typed, 'reason')} errors={errors} />
      <Button kind="warning">{button}</Button>
    </Form>
  );
}
