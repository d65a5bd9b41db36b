import { addMonths, ageOn, type LocalDate, readDate } from '~/forms/values/dates';
import { cleanName } from '~/forms/values/names';

/** Whom somebody wrote about in one box: a name, and the date of birth where it was written after it. */
export type ChildTyped = { readonly name: string; readonly dateOfBirth: LocalDate | null };

const BIRTH =
  /[\s,;(]+(?:(?:born|b|dob|d\.o\.b)[.:]?\s*)?(\d{1,2})[\s./-]+(\d{1,2}|\p{L}{3,9})[\s./-]+(\d{4}|\d{2})\s*\)?\.?$/iu;

/**
 * Reads "Layla Aziz, 3 7 2015". A date that is none, still to come, or of somebody over 25 stays with the name as it was written:
 * nothing that was typed in a hurry is lost.
 */
export function readChildTyped(typed: string, today: LocalDate): ChildTyped {
  const text = cleanName(typed);
  const [whole = '', day = '', month = '', year = ''] = BIRTH.exec(text) ?? [];
  const read = readDate({ day, month, year: year.length === 2 ? `20${year}` : year });
  const isChild = read.type === 'date' && read.date <= today && ageOn(read.date, today) <= 25;
  if (!isChild) return { name: text, dateOfBirth: null };
  return { name: cleanName(text.slice(0, -whole.length)), dateOfBirth: read.date };
}

/** Which part of a name may be the last name: the last word, or more of them ("de la Cruz"), or all where it is one word. */
export function lastNamesIn(name: string): readonly string[] {
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2) return words;
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}

/** A child of whom no more is known than this. Without a date of birth: any age under 18. */
export function newChildOf({ name, dateOfBirth }: ChildTyped, today: LocalDate) {
  const words = name.split(' ').filter((word) => word !== '');
  const [givenNames, familyName] = words.length < 2 ? [name, NO_NAME] : [words.slice(0, -1).join(' '), words.at(-1)];
  return {
    givenNames,
    familyName: familyName ?? NO_NAME,
    ...(dateOfBirth
      ? { dateOfBirth, birthKind: 'born' as const, birthLatest: null }
      : { dateOfBirth: addMonths(today, -18 * 12), birthKind: 'estimated' as const, birthLatest: today }),
  };
}

const NO_NAME = '(last name not known)';
