import { badParts, DATE_PARTS, type DatePart, dateError, datePartId, datePartName, type TypedDate } from './date-parts';
import { classes, describedBy } from './field-errors';
import { ErrorMessage, type FieldProps, FormGroup, Hint, Legend } from './field-parts';

export type DateFieldProps = FieldProps & {
  readonly value?: TypedDate;
  readonly partLabels?: Readonly<Record<DatePart, string>>;
};

const ENGLISH: Readonly<Record<DatePart, string>> = { day: 'Day', month: 'Month', year: 'Year' };

/** Three boxes, sent as `name-day`, `name-month` and `name-year`. An error may name the whole date or one part. */
export function DateField({ name, hint, value, errors, partLabels = ENGLISH, ...props }: DateFieldProps) {
  const error = dateError(errors, name);
  const bad = badParts(errors, name);
  return (
    <FormGroup error={error}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(name, hint, error)}>
        <Legend label={props.label} size={props.size} heading={props.heading} />
        <Hint name={name} hint={hint} />
        <ErrorMessage name={name} error={error} />
        <div className="govuk-date-input">
          {DATE_PARTS.map((part) => (
            <DateBox
              key={part}
              id={datePartId(errors, name, part)}
              name={datePartName(name, part)}
              label={partLabels[part]}
              value={value?.[part]}
              width={part === 'year' ? 4 : 2}
              bad={bad.includes(part)}
            />
          ))}
        </div>
      </fieldset>
    </FormGroup>
  );
}

type DateBoxProps = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly width: 2 | 4;
  readonly bad: boolean;
};

function DateBox({ id, name, label, value, width, bad }: DateBoxProps) {
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <label className="govuk-label govuk-date-input__label" htmlFor={id}>
          {label}
        </label>
        <input
          className={classes(
            'govuk-input govuk-date-input__input',
            `govuk-input--width-${width}`,
            bad && 'govuk-input--error',
          )}
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={value}
          aria-invalid={bad || undefined}
        />
      </div>
    </div>
  );
}
