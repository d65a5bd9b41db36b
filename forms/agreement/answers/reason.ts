import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';

/** Reads a reason. Refuses none, and one without a letter or figure: a dot is not a reason. */
export function readReason(fields: Fields): ReadAnswers<string> {
  const reason = textOf(fields, 'reason');
  const errors: FieldProblem[] = [...tooLong(fields, { reason: LONGEST_TEXT })];
  if (!/[\p{L}\p{N}]{2}/u.test(reason)) errors.push({ field: 'reason', text: 'Say why, in a few words' });
  return errors.length > 0 ? { type: 'wrong', errors } : { type: 'done', value: reason };
}
