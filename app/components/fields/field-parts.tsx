import type { ReactNode } from 'react';
import type { FieldErrors } from './field-errors';
import { classes } from './field-errors';

/** How large the words of a question are: a page with one question asks it in `l`, a group of questions in `s`. */
export type LabelSize = 's' | 'm' | 'l';

/** What every field takes. Words are ready to show; `errors` is the whole list and each field finds its own. */
export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly errors?: FieldErrors;
  readonly size?: LabelSize;
  /** The label is the heading of the page (one question on a page). */
  readonly heading?: boolean;
};

type LabelProps = Pick<FieldProps, 'label' | 'size' | 'heading'> & { readonly htmlFor: string };

export function Label({ htmlFor, label, size, heading }: LabelProps) {
  const words = (
    <label className={classes('govuk-label', size && `govuk-label--${size}`)} htmlFor={htmlFor}>
      {label}
    </label>
  );
  return heading ? <h1 className="govuk-label-wrapper">{words}</h1> : words;
}

export function Legend({ label, size, heading }: Pick<FieldProps, 'label' | 'size' | 'heading'>) {
  return (
    <legend className={classes('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
      {heading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
    </legend>
  );
}

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  return hint ? (
    <div className="govuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
  ) : null;
}

export function ErrorMessage({ name, error }: { readonly name: string; readonly error: string | undefined }) {
  return error ? (
    <p className="govuk-error-message" id={`${name}-error`}>
      <span className="govuk-visually-hidden">Error: </span>
      {error}
    </p>
  ) : null;
}

/** The box around one question, with the line beside it that marks an error. */
export function FormGroup({ error, children }: { readonly error: string | undefined; readonly children: ReactNode }) {
  return (
    <div className={classes('govuk-form-group', error !== undefined && 'govuk-form-group--error')}>{children}</div>
  );
}
