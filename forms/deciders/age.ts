import { addMonths, ageOn, type LocalDate, londonDate } from '~/forms/values/dates';

/** What is known about a birth. An estimated one lies between two days; an expected one has not happened yet. */
export type Birth =
  | { readonly type: 'born'; readonly on: LocalDate }
  | { readonly type: 'estimated'; readonly earliest: LocalDate; readonly latest: LocalDate }
  | { readonly type: 'expected'; readonly on: LocalDate };

/** An age on a day. `overdue`: the expected day is past and no birth has been recorded. */
export type Age =
  | { readonly type: 'known'; readonly years: number }
  | { readonly type: 'estimated'; readonly youngest: number; readonly oldest: number }
  | { readonly type: 'unborn'; readonly expectedOn: LocalDate; readonly overdue: boolean };

/** Ages at which somebody else may come to decide: each raises a review. */
export const TURNING_POINTS = [12, 16, 18] as const;

export type Birthday = { readonly years: number; readonly on: LocalDate; readonly estimated: boolean };

/**
 * The age on the day of a decision, which is passed in: never the age today by accident. A year of age is complete at the
 * start of its anniversary (Family Law Reform Act 1969 s.9, text not checked yet).
 */
export function ageFrom(birth: Birth, day: LocalDate): Age {
  switch (birth.type) {
    case 'born':
      return birth.on <= day ? { type: 'known', years: ageOn(birth.on, day) } : unborn(birth.on, day);
    case 'estimated':
      return {
        type: 'estimated',
        youngest: Math.max(0, ageOn(birth.latest, day)),
        oldest: Math.max(0, ageOn(birth.earliest, day)),
      };
    case 'expected':
      return unborn(birth.on, day);
  }
}

/** The age at an instant (ISO 8601 UTC text), by the calendar of England. */
export function ageAt(birth: Birth, instant: string): Age {
  return ageFrom(birth, londonDate(instant));
}

/** The birth of somebody who is said to be so many years old on a day: any day of the year that this age allows. */
export function birthFromEstimate(years: number, day: LocalDate): Birth {
  return {
    type: 'estimated',
    earliest: dayAfter(addMonths(day, -12 * (years + 1))),
    latest: addMonths(day, -12 * years),
  };
}

/**
 * The age that rules go by: the youngest that an estimate allows, so that nobody loses a child's protection to a guess.
 * Null for a child who is not born.
 */
export function yearsForRules(age: Age): number | null {
  if (age.type === 'unborn') return null;
  return age.type === 'known' ? age.years : age.youngest;
}

/** The day on which somebody completes so many years. Born on 29 February: 1 March in other years. */
export function birthdayOf(born: LocalDate, years: number): LocalDate {
  const year = Number(born.slice(0, 4)) + years;
  return born.endsWith('-02-29') && !isLeap(year) ? `${year}-03-01` : `${year}${born.slice(4)}`;
}

/** The birthdays at 12, 16 and 18 still to come, the next first. Of an estimate: the earliest day each may be. */
export function comingBirthdays(birth: Birth, today: LocalDate): readonly Birthday[] {
  return turningPoints(birth).filter(({ on }) => on > today);
}

/** The birthdays at 12, 16 and 18 that fell after one day and not later than another. */
export function birthdaysBetween(birth: Birth, after: LocalDate, upTo: LocalDate): readonly Birthday[] {
  return turningPoints(birth).filter(({ on }) => on > after && on <= upTo);
}

function turningPoints(birth: Birth): readonly Birthday[] {
  if (birth.type === 'expected') return [];
  const born = birth.type === 'born' ? birth.on : birth.earliest;
  const estimated = birth.type === 'estimated';
  return TURNING_POINTS.map((years) => ({ years, on: birthdayOf(born, years), estimated }));
}

function unborn(expectedOn: LocalDate, day: LocalDate): Age {
  return { type: 'unborn', expectedOn, overdue: expectedOn < day };
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function dayAfter(day: LocalDate): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
