import { dateOf, type Fields, type ReadAnswers, sentValue } from '~/forms/agreement/answers/fields';
import type { SharingDecision } from '~/forms/sharing/decision';
import type { LocalDate } from '~/forms/values/dates';

/**
 * Reads on which day the worker first knew of the concern, or that nobody can say any more; null where neither was said: no time
 * is made up. Refuses a day that is no date or is still to come.
 */
export function readFirstKnown(fields: Fields, today: LocalDate): ReadAnswers<SharingDecision['firstKnown']> {
  const read = dateOf(fields, 'first_known', 'The day');
  if (read.type === 'wrong') return read;
  const on = read.value;
  if (on !== null && on > today) {
    return { type: 'wrong', errors: [{ field: 'first_known', text: 'The day must be today or earlier' }] };
  }
  return { type: 'done', value: on !== null || sentValue(fields, 'first_known_unknown') === 'yes' ? { on } : null };
}
