import { DateField } from './DateField';
import { Details } from './Details';
import type { TypedDate } from './date-parts';
import type { FieldErrors } from './field-errors';
import { TextField } from './TextField';

type WhenFieldProps = {
  readonly name: string;
  /** What the answer is until somebody writes another: "They told us just now". */
  readonly now: string;
  readonly value: TypedDate;
  readonly time: string;
  readonly errors?: FieldErrors;
};

/** When something happened: now, unless a day and a time are written. Sent as `name-day`, `-month`, `-year` and `name-time`. */
export function WhenField({ name, now, value, time, errors = [] }: WhenFieldProps) {
  const isWrong = errors.some(({ field }) => field === name || field.startsWith(`${name}-`));
  const isTyped = [value.day, value.month, value.year, time].some((part) => part);
  return (
    <>
      <p className="govuk-body">{now}</p>
      <Details summary="It was at another time" open={isWrong || isTyped}>
        <DateField
          name={name}
          label="On which day?"
          hint="For example, 27 3 2026"
          size="s"
          value={value}
          errors={errors}
        />
        <TextField
          name={`${name}-time`}
          label="About what time?"
          hint="For example, 3:05pm"
          size="s"
          width={10}
          value={time}
          errors={errors}
        />
      </Details>
    </>
  );
}
