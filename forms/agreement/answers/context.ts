import { dateOf, type FieldProblem, type Fields, optionOf, type ReadAnswers } from '~/forms/agreement/answers/fields';
import { type FormContext, PLACES, PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import type { LocalDate } from '~/forms/values/dates';

/** Reads the kind of work, the place, the last day and the service. Refuses what is not on the form, and a last day that is past. */
export function readContext(fields: Fields, today: LocalDate): ReadAnswers<FormContext> {
  const purpose = optionOf(fields, 'purpose', PURPOSES);
  const place = optionOf(fields, 'place', PLACES);
  const service = optionOf(fields, 'service', SERVICE_ANSWERS);
  const lastDay = dateOf(fields, 'last_day', 'The last day');
  const errors: FieldProblem[] = lastDay.type === 'wrong' ? [...lastDay.errors] : [];
  if (lastDay.type === 'done' && lastDay.value !== null && lastDay.value < today) {
    errors.push({ field: 'last_day-day', text: 'The last day must be today or later' });
  }
  if (!purpose) errors.push({ field: 'purpose', text: 'Say what kind of work this is' });
  if (!place) errors.push({ field: 'place', text: 'Say where you are with the family' });
  if (errors.length > 0 || !purpose || !place || lastDay.type === 'wrong') return { type: 'wrong', errors };
  return { type: 'done', value: { purpose, place, lastDay: lastDay.value ?? '', service: service ?? 'not_asked' } };
}
