import { classes, describedBy, errorFor } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Label } from './field-parts';

/** A file to send; on a tablet the browser offers the camera too. Its form has `files`. */
export function FileField(props: FieldProps & { readonly accept: string }) {
  const { name, hint, accept } = props;
  const error = errorFor(props.errors, name);
  return (
    <FormGroup error={error}>
      <Label htmlFor={name} label={props.label} size={props.size} heading={props.heading} />
      <Hint name={name} hint={hint} />
      <ErrorMessage name={name} error={error} />
      <input
        className={classes('app-file', error !== undefined && 'app-file--error')}
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error !== undefined || undefined}
      />
    </FormGroup>
  );
}
