import { type Choice, ChoiceItem, choiceId } from './choice';
import { classes, describedBy, errorFor } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Legend } from './field-parts';

export type RadiosProps = FieldProps & {
  readonly choices: readonly Choice[];
  /** The answer given before. Without it nothing is picked, and nothing ever is for a family. */
  readonly value?: string;
  readonly inline?: boolean;
};

export function Radios({ name, hint, choices, value, inline = false, ...props }: RadiosProps) {
  const error = errorFor(props.errors, name);
  return (
    <FormGroup error={error}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <Legend label={props.label} size={props.size} heading={props.heading} />
        <Hint name={name} hint={hint} />
        <ErrorMessage name={name} error={error} />
        <div className={classes('govuk-radios', inline && 'govuk-radios--inline')}>
          {choices.map((choice, index) => (
            <ChoiceItem
              key={choice.value}
              kind="radios"
              name={name}
              id={choiceId(name, index)}
              choice={choice}
              checked={choice.value === value}
            />
          ))}
        </div>
      </fieldset>
    </FormGroup>
  );
}
