import { type Choice, ChoiceItem, choiceId } from './choice';
import { describedBy, errorFor } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Legend } from './field-parts';

export type CheckboxesProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[];
};

export function Checkboxes({ name, hint, choices, values = [], ...props }: CheckboxesProps) {
  const error = errorFor(props.errors, name);
  return (
    <FormGroup error={error}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <Legend label={props.label} size={props.size} heading={props.heading} />
        <Hint name={name} hint={hint} />
        <ErrorMessage name={name} error={error} />
        <div className="govuk-checkboxes">
          {choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              kind="checkboxes"
              name={name}
              id={choiceId(name, index)}
              choice={choice}
              checked={values.includes(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </FormGroup>
  );
}
