import { DateField } from '~/app/components/fields/DateField';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { type Questions, said } from './questions';
import { dateIn, type Typed } from './typed';

type YoungParentProps = {
  readonly name: string;
  readonly questions: Questions;
  readonly typed?: Typed | null;
  readonly errors?: FieldErrors;
};

/** The birthday of an adult who is new to the council, asked of nobody who is 18 or over. */
export function YoungParent({ name, questions, typed, errors }: YoungParentProps) {
  const { label, hint } = said(questions, 'child.adult_born_on');
  return <DateField name={name} label={label} hint={hint} size="s" value={dateIn(typed, name)} errors={errors} />;
}
