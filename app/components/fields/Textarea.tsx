import { classes, describedBy, errorFor } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './field-parts';

export type TextareaProps = FieldProps & {
  readonly value?: string;
  readonly rows?: number;
  /** The most characters the server takes. Said beneath the box; the box itself never cuts words off. */
  readonly most?: number;
};

export function Textarea({ name, hint, rows = 4, most, ...props }: TextareaProps) {
  const error = errorFor(props.errors, name);
  const described = [describedBy(name, hint, error), most ? `${name}-most` : undefined].filter(Boolean).join(' ');
  return (
    <FormGroup error={error}>
      <Label htmlFor={name} label={props.label} size={props.size} heading={props.heading} />
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} error={error} />
      <textarea
        className={classes('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        id={name}
        name={name}
        rows={rows}
        defaultValue={props.value}
        autoComplete="off"
        aria-describedby={described || undefined}
        aria-invalid={error !== undefined || undefined}
      />
      {most ? (
        <div className="govuk-hint" id={`${name}-most`}>
          You can write up to {most} characters
        </div>
      ) : null}
    </FormGroup>
  );
}
