import { chosenIn, dateIn, type Typed } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import type { FormToReview } from '~/forms/agreement/open-questions';
import { addMonths, dateParts, formatDate } from '~/forms/values/dates';
import { Reasons } from './ChildStatus';

type ReviewFormProps = {
  readonly forms: readonly FormToReview[];
  readonly today: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** The forms that still count, why each is due, and when to look again. Nothing ends by being reviewed, or by being late. */
export function ReviewForm({ forms, today, idempotencyKey, typed, errors }: ReviewFormProps) {
  return (
    <>
      {forms.map(({ agreementId, reference, reviewOn, due }) => (
        <section key={agreementId}>
          <h2 className="govuk-heading-s">
            <a className="govuk-link" href={`/agreements/${agreementId}`}>
              Form {reference}
            </a>
          </h2>
          {due.length > 0 ? (
            <Reasons reasons={due} />
          ) : (
            <p className="govuk-body">Not due: look again on {formatDate(reviewOn)}.</p>
          )}
          <Form action={`/agreements/${agreementId}/renewal`}>
            <Button kind="secondary">
              Ask again<span className="govuk-visually-hidden"> with form {reference}</span>: the same as last time, and
              what changed
            </Button>
          </Form>
        </section>
      ))}
      <p className="govuk-body">
        If anything has changed (who decides, with whom, about what, or why), ask again: nobody’s yes is stretched to
        something new. If it all still stands, say so here.
      </p>
      <Form hidden={{ key: idempotencyKey }} keep>
        {forms.length > 1 ? (
          <Checkboxes
            name="forms"
            label="Which forms did you look at again with the family?"
            size="s"
            choices={forms.map(({ agreementId, reference }) => ({ value: agreementId, label: `Form ${reference}` }))}
            values={chosenIn(typed, 'forms')}
            errors={errors}
          />
        ) : null}
        <DateField
          name="next"
          label="It all still stands. When will you look again?"
          hint="Six months from today, unless you change it"
          size="s"
          value={dateIn(typed, 'next', dateParts(addMonths(today, 6)))}
          errors={errors}
        />
        <Button>Record the review</Button>
      </Form>
    </>
  );
}
