import type { ReactNode } from 'react';
import { type FieldProps, Hint, Legend } from './field-parts';

type FieldsetProps = Pick<FieldProps, 'name' | 'hint' | 'size' | 'heading'> & {
  readonly legend: ReactNode;
  readonly children: ReactNode;
};

/** Questions that belong together, under one legend. `name` only makes the id of the hint. */
export function Fieldset({ name, legend, hint, size = 'm', heading, children }: FieldsetProps) {
  return (
    <fieldset className="govuk-fieldset app-fieldset" aria-describedby={hint ? `${name}-hint` : undefined}>
      <Legend label={legend} size={size} heading={heading} />
      <Hint name={name} hint={hint} />
      {children}
    </fieldset>
  );
}
