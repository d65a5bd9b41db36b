import { classes, describedBy, errorFor } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './field-parts';

export type TextFieldProps = FieldProps & {
  readonly value?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password';
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  /** How many characters the box looks made for; the whole width where nothing is said. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  /** A name of a person or place: the browser neither corrects nor underlines it. */
  readonly properName?: boolean;
  /** `off` unless the answer is about the person who holds the device: a shared tablet must not offer another family's words. */
  readonly autoComplete?: string;
  /** Words that the browser offers while somebody types; any other words are taken too. */
  readonly suggestions?: readonly string[];
};

export function TextField(props: TextFieldProps) {
  const { name, hint, type = 'text', width, properName = false } = props;
  const error = errorFor(props.errors, name);
  return (
    <FormGroup error={error}>
      <Label htmlFor={name} label={props.label} size={props.size} heading={props.heading} />
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} error={error} />
      <input
        className={classes(
          'govuk-input',
          width && `govuk-input--width-${width}`,
          error !== undefined && 'govuk-input--error',
        )}
        id={name}
        name={name}
        type={type}
        defaultValue={props.value}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={properName || type !== 'text' ? false : undefined}
        autoCapitalize={properName ? 'words' : type === 'text' ? undefined : 'none'}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error !== undefined || undefined}
        list={props.suggestions ? `${name}-list` : undefined}
      />
      {props.suggestions ? (
        <datalist id={`${name}-list`}>
          {props.suggestions.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      ) : null}
    </FormGroup>
  );
}
