import type { FormContext } from '~/forms/agreement/context';
import { type Birth, birthdaysBetween } from '~/forms/deciders/age';
import { because, type Reason } from '~/forms/deciders/sources';
import { addMonths, formatDate, type LocalDate } from '~/forms/values/dates';

/** Months until an agreement is looked at again, where nobody has set a day; and the most that may be set. */
export const REVIEW_AFTER = 6;
export const LATEST_REVIEW = 12;

type DaysSet = Pick<FormContext, 'reviewOn' | 'lastDay'>;

/**
 * The first review of what was put on a day: on the day that the practitioner set, if it was still to come, or after the usual
 * months; but by the last day of the agreement, so that somebody asks again when it ends.
 */
export function firstReviewOn({ reviewOn, lastDay }: DaysSet, putOn: LocalDate): LocalDate {
  const review = reviewOn > putOn ? reviewOn : addMonths(putOn, REVIEW_AFTER);
  return lastDay !== '' && lastDay < review ? lastDay : review;
}

/** The earliest day that was set on which something is to be looked at; null where none was. */
export function firstDaySet({ reviewOn, lastDay }: DaysSet): LocalDate | null {
  return [reviewOn, lastDay].filter((day) => day !== '').sort()[0] ?? null;
}

/** What a review is judged by: when lines were put or last reviewed, and what has happened since. */
export type ReviewFacts = {
  readonly since: LocalDate;
  readonly reviewOn: LocalDate;
  readonly birth: Birth;
  readonly movedTo: string | null;
};

/** Why lines are due for review on a day; empty when they are not. A review ends nothing by itself. */
export function reviewReasons({ since, reviewOn, birth, movedTo }: ReviewFacts, today: LocalDate): readonly Reason[] {
  return [
    ...(reviewOn <= today ? [because(`The review was due on ${formatDate(reviewOn)}.`, 'gdpr_7')] : []),
    ...birthdaysBetween(birth, since, today).map(({ years, on, estimated }) => {
      const text = estimated ? `The child may have turned ${years}` : `The child turned ${years} on ${formatDate(on)}`;
      return because(`${text}: ask who decides now.`, 'birthdays');
    }),
    ...(movedTo
      ? [because(`The family moved to ${movedTo}: nothing was said about sharing there.`, 'keep_apart')]
      : []),
  ];
}
