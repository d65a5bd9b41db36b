import { choicesOf } from '~/app/components/agreement/questions';
import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { ANOTHER_BASIS } from '~/forms/agreement/answers/withdrawal';
import type { AnotherBasis } from '~/forms/agreement/record-events';
import { formatInstant } from '~/forms/values/dates';

type ConsideredFormProps = {
  /** What was said of it before; null where nobody has. */
  readonly considered: {
    readonly anotherBasis: AnotherBasis;
    readonly note: string;
    readonly by: string;
    readonly recordedAt: string;
  } | null;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Whether another lawful basis exists: asked of the practitioner, never of the family, and nothing waits for it. */
export function ConsideredForm({ considered, idempotencyKey, typed, errors }: ConsideredFormProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Another lawful basis</h2>
      <p className="govuk-body">
        Sharing under their agreement stops now. If any of it must still be shared, tell the family why, unless that is
        unsafe. What you write stands on the office copy only.
      </p>
      {considered ? (
        <p className="govuk-body">
          <strong>{ANOTHER_BASIS[considered.anotherBasis]}.</strong> {considered.note} {considered.by},{' '}
          {formatInstant(considered.recordedAt)}. You can say it again: the last counts.
        </p>
      ) : null}
      <Form hidden={{ key: idempotencyKey }} keep>
        <Radios
          name="another_basis"
          label="Is there another lawful basis for any of this?"
          size="s"
          choices={choicesOf(ANOTHER_BASIS)}
          value={typedIn(typed, 'another_basis')}
          errors={errors}
        />
        <Textarea
          name="note"
          label="Which, and for what?"
          hint="If there is none, you can leave this empty"
          size="s"
          rows={2}
          value={typedIn(typed, 'note')}
          errors={errors}
        />
        <Button>Save</Button>
      </Form>
    </>
  );
}
