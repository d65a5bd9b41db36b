import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Fieldset } from '~/app/components/fields/Fieldset';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { CRITERIA } from '~/forms/deciders/understanding';
import { optionsSaid, type Questions, said } from './questions';
import { dateIn, type Typed, typedIn } from './typed';

type UnderstandingFormProps = {
  /** The key that makes a second tap the same act, and whose understanding it is. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** How well somebody understands this one decision: each criterion with what shows it, their own words, and what follows. */
export function UnderstandingForm({ hidden, questions, typed, errors }: UnderstandingFormProps) {
  const text = (name: string, field: string, size: 's' | 'm' = 'm', rows = 3, of?: string) => (
    <Textarea
      name={field}
      label={
        <>
          {said(questions, `understanding.${name}`).label}
          {of ? <span className="govuk-visually-hidden"> {of}</span> : null}
        </>
      }
      hint={said(questions, `understanding.${name}`).hint}
      size={size}
      rows={rows}
      value={typedIn(typed, field)}
      errors={errors}
    />
  );
  const radios = (name: string, field: string, size: 's' | 'm', inline = false) => (
    <Radios
      name={field}
      label={said(questions, `understanding.${name}`).label}
      size={size}
      inline={inline}
      choices={optionsSaid(questions, `understanding.${name}`)}
      value={typedIn(typed, field) || undefined}
      errors={errors}
    />
  );
  return (
    <Form hidden={hidden} keep>
      {text('support', 'support')}
      <Fieldset
        name="criteria"
        legend="What you found"
        hint="Each needs what shows it. If they cannot be assessed now, you can leave these empty."
      >
        {Object.entries(CRITERIA).map(([id, asked]) => (
          <div key={id} className="app-criterion">
            {radios(id, `answer-${id}`, 's', true)}
            {text('evidence', `evidence-${id}`, 's', 2, asked)}
          </div>
        ))}
      </Fieldset>
      {text('own_words', 'own_words')}
      {text('influences', 'influences')}
      {radios('conclusion', 'conclusion', 'm')}
      {text('reasons', 'reasons')}
      <DateField
        name="reassess_on"
        label={said(questions, 'understanding.reassess_on').label}
        hint={`Needed unless they understand well enough. ${said(questions, 'understanding.reassess_on').hint ?? ''}`}
        size="m"
        value={dateIn(typed, 'reassess_on')}
        errors={errors}
      />
      <Button>Record what I found</Button>
    </Form>
  );
}
