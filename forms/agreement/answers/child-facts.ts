import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  type ReadAnswers,
  sentValues,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { LocalDate } from '~/forms/values/dates';

/** Reads where a family moves, and when; today where no day was written. A day to come is taken: it counts from then on. */
export function readMove(
  fields: Fields,
  today: LocalDate,
): ReadAnswers<{ readonly to: string; readonly on: LocalDate }> {
  const to = lineOf(fields, 'to');
  const on = dateOf(fields, 'on', 'The day they move');
  const errors: FieldProblem[] = [...tooLong(fields, { to: LONGEST_LINE })];
  if (!/\p{L}{2}/u.test(to)) errors.push({ field: 'to', text: 'Write the name of the council they move to' });
  if (on.type === 'wrong') return { type: 'wrong', errors: [...errors, ...on.errors] };
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: { to, on: on.value ?? today } };
}

/** Reads which forms were looked at again, and the day of the next time. A single form is meant where there is only one. */
export function readReview(
  fields: Fields,
  agreementIds: readonly string[],
  today: LocalDate,
): ReadAnswers<{ readonly agreementIds: readonly string[]; readonly nextReviewOn: LocalDate }> {
  const chosen = agreementIds.length === 1 ? agreementIds : sentValues(fields, 'forms');
  const reviewed = agreementIds.filter((id) => chosen.includes(id));
  const next = dateOf(fields, 'next', 'The day to look again');
  const errors: FieldProblem[] = [];
  if (reviewed.length === 0) errors.push({ field: 'forms', text: 'Choose each form that you looked at again' });
  if (next.type === 'wrong') return { type: 'wrong', errors: [...errors, ...next.errors] };
  const { value: nextReviewOn } = next;
  if (nextReviewOn === null) errors.push({ field: 'next', text: 'Say when to look again' });
  else if (nextReviewOn <= today) errors.push({ field: 'next', text: 'The day to look again must be after today' });
  if (errors.length > 0 || nextReviewOn === null) return { type: 'wrong', errors };
  return { type: 'done', value: { agreementIds: reviewed, nextReviewOn } };
}

/** Reads what somebody wrote in a box. Refuses nothing written, with the sentence to say, and a mark without a word. */
export function readWords(fields: Fields, name: string, ask: string): ReadAnswers<string> {
  const words = textOf(fields, name);
  const errors: FieldProblem[] = [...tooLong(fields, { [name]: LONGEST_TEXT })];
  if (!/[\p{L}\p{N}]{2}/u.test(words)) errors.push({ field: name, text: ask });
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: words };
}
