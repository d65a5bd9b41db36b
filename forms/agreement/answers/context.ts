import { dateOf, type FieldProblem, type Fields, optionOf, type ReadAnswers } from '~/forms/agreement/answers/fields';
import { type FormContext, PLACES, PURPOSES, SERVICE_ANSWERS } from '~/forms/agreement/context';
import { LATEST_REVIEW } from '~/forms/agreement/reviews';
import { addMonths, type LocalDate } from '~/forms/values/dates';

/**
 * Reads the kind of work, the place, the last day, the day of the review and the service. Refuses what is not on the form, a last
 * day that is past, and a review that is not to come or more than twelve months away.
 */
export function readContext(fields: Fields, today: LocalDate): ReadAnswers<FormContext> {
  const purpose = optionOf(fields, 'purpose', PURPOSES);
  const place = optionOf(fields, 'place', PLACES);
  const service = optionOf(fields, 'service', SERVICE_ANSWERS);
  const lastDay = dateOf(fields, 'last_day', 'The last day');
  const reviewOn = dateOf(fields, 'review_on', 'The day of the review');
  const errors: FieldProblem[] = [lastDay, reviewOn].flatMap((day) => (day.type === 'wrong' ? day.errors : []));
  if (lastDay.type === 'done' && lastDay.value !== null && lastDay.value < today) {
    errors.push({ field: 'last_day-day', text: 'The last day must be today or later' });
  }
  if (reviewOn.type === 'done' && reviewOn.value !== null && !isReviewDay(reviewOn.value, today)) {
    const text = `The day of the review must be after today, and at most ${LATEST_REVIEW} months away`;
    errors.push({ field: 'review_on-day', text });
  }
  if (!purpose) errors.push({ field: 'purpose', text: 'Say what kind of work this is' });
  if (!place) errors.push({ field: 'place', text: 'Say where you are with the family' });
  if (errors.length > 0 || !purpose || !place || lastDay.type === 'wrong' || reviewOn.type === 'wrong') {
    return { type: 'wrong', errors };
  }
  const days = { lastDay: lastDay.value ?? '', reviewOn: reviewOn.value ?? '' };
  return { type: 'done', value: { purpose, place, ...days, service: service ?? 'not_asked' } };
}

function isReviewDay(day: LocalDate, today: LocalDate): boolean {
  return day > today && day <= addMonths(today, LATEST_REVIEW);
}
