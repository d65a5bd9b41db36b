import { dateOf, type Fields, type ReadAnswers } from '~/forms/agreement/answers/fields';
import { ageOn, type LocalDate } from '~/forms/values/dates';

/** Nobody younger speaks for a child: it is a slip, and usually the child's own birthday. */
const YOUNGEST = 10;

/**
 * Reads the birthday of an adult of a family who is under 18: a parent under 16 decides where they understand, one of 16 or 17 is
 * presumed able. Null where it was left empty. Refuses everybody else's: of an adult it is not asked, and is not kept.
 */
export function readYoungParent(fields: Fields, name: string, today: LocalDate): ReadAnswers<LocalDate | null> {
  const read = dateOf(fields, name, 'Date of birth');
  if (read.type === 'wrong' || read.value === null) return read;
  const problem = problemWith(read.value, today);
  return problem ? { type: 'wrong', errors: [{ field: name, text: problem }] } : read;
}

function problemWith(bornOn: LocalDate, today: LocalDate): string | null {
  if (bornOn > today) return 'Date of birth must be in the past';
  const years = ageOn(bornOn, today);
  if (years >= 18) return 'Leave this empty: it is asked only of somebody under 18';
  return years < YOUNGEST ? `Date of birth must be of somebody of ${YOUNGEST} or over. Look at the year` : null;
}
