import { type ChildTerms, readChildTerms } from '~/forms/agreement/answers/child';
import { type Fields, LONGEST_TEXT, lineOf, type ReadAnswers, textOf, tooLong } from '~/forms/agreement/answers/fields';
import type { LocalDate } from '~/forms/values/dates';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** Which record belongs to the same risk, and why. */
export type LinkAnswers = {
  readonly terms: ChildTerms;
  /** Tells twins apart; empty where it is not needed. */
  readonly givenNames: string;
  readonly reason: string;
};

/** Reads the other child, by last name and date of birth, and the reason. Refuses a link without one. */
export function readRecordLink(fields: Fields, today: LocalDate): ReadAnswers<LinkAnswers> {
  const terms = readChildTerms(fields, today);
  const reason = textOf(fields, 'reason');
  const errors = [
    ...(terms.type === 'wrong' ? terms.errors : []),
    ...(reason ? [] : [{ field: 'reason', text: 'Say why the two records belong together' }]),
    ...tooLong(fields, { given_names: LONGEST_NAME, reason: LONGEST_TEXT }),
  ];
  if (errors.length > 0 || terms.type === 'wrong') return { type: 'wrong', errors };
  return { type: 'done', value: { terms: terms.value, givenNames: cleanName(lineOf(fields, 'given_names')), reason } };
}
