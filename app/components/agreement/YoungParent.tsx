import { DateField } from '~/app/components/fields/DateField';
import { Details } from '~/app/components/fields/Details';
import { dateError } from '~/app/components/fields/date-parts';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { type Questions, said } from './questions';
import { dateIn, type Typed } from './typed';

type YoungParentProps = {
  readonly name: string;
  readonly questions: Questions;
  readonly typed?: Typed | null;
  readonly errors?: FieldErrors;
};

/** The birthday of an adult who is new to the council, folded away: it is asked of nobody who is 18 or over. */
export function YoungParent({ name, questions, typed, errors }: YoungParentProps) {
  const { label, hint } = said(questions, 'child.adult_born_on');
  const value = dateIn(typed, name);
  const isOpen = Boolean(dateError(errors, name) || value.day || value.month || value.year);
  return (
    <Details summary="If this adult is under 18" open={isOpen}>
      <DateField name={name} label={label} hint={hint} size="s" value={value} errors={errors} />
    </Details>
  );
}
