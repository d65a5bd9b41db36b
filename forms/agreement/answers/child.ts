import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  tooLong,
} from '~/forms/agreement/answers/fields';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import type { Relationship } from '~/forms/deciders/parental-responsibility';
import { ageOn, type LocalDate, readDate } from '~/forms/values/dates';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** What a practitioner looks for a child by: both, so that no child is entered twice and nobody browses. */
export type ChildTerms = { readonly familyName: string; readonly dateOfBirth: LocalDate };

/** A family that is new to the council. */
export type NewFamily = {
  readonly givenNames: string;
  readonly adultName: string;
  readonly relationship: Relationship;
  readonly school: string;
  readonly gp: string;
  readonly caseSystemId: string;
};

/** Reads the search for a child. Refuses a missing name and a date that is no date, in the future, or of someone over 25. */
export function readChildTerms(fields: Fields, today: LocalDate): ReadAnswers<ChildTerms> {
  const errors: FieldProblem[] = [];
  const familyName = cleanName(lineOf(fields, 'family_name'));
  if (!familyName) errors.push({ field: 'family_name', text: 'Enter the child’s last name' });
  errors.push(...tooLong(fields, { family_name: LONGEST_NAME }));
  const birth = readBirth(fields, today);
  if (birth.type === 'wrong') return { type: 'wrong', errors: [...errors, ...birth.errors] };
  if (errors.length > 0) return { type: 'wrong', errors };
  return { type: 'done', value: { familyName, dateOfBirth: birth.value } };
}

/** Reads the one extra page of a new family: the child's names and the adult who is here. School, GP and number may be left out. */
export function readNewFamily(fields: Fields): ReadAnswers<NewFamily> {
  const givenNames = cleanName(lineOf(fields, 'given_names'));
  const adultName = cleanName(lineOf(fields, 'adult_name'));
  const relationship = optionOf(fields, 'adult_relationship', ASKED_RELATIONSHIPS);
  const errors: FieldProblem[] = [];
  if (!givenNames) errors.push({ field: 'given_names', text: 'Enter the child’s first names' });
  if (!adultName) errors.push({ field: 'adult_name', text: 'Enter the full name of the adult who is here' });
  if (!relationship) errors.push({ field: 'adult_relationship', text: 'Say who this adult is to the child' });
  errors.push(
    ...tooLong(fields, {
      given_names: LONGEST_NAME,
      adult_name: LONGEST_NAME,
      school: LONGEST_LINE,
      gp: LONGEST_LINE,
      case_system_id: 60,
    }),
  );
  if (errors.length > 0 || !relationship) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      givenNames,
      adultName,
      relationship,
      school: lineOf(fields, 'school'),
      gp: lineOf(fields, 'gp'),
      caseSystemId: lineOf(fields, 'case_system_id'),
    },
  };
}

function readBirth(fields: Fields, today: LocalDate): ReadAnswers<LocalDate> {
  const wrong = (field: string, text: string): ReadAnswers<LocalDate> => ({ type: 'wrong', errors: [{ field, text }] });
  const read = readDate({
    day: sentValue(fields, 'date_of_birth-day'),
    month: sentValue(fields, 'date_of_birth-month'),
    year: sentValue(fields, 'date_of_birth-year'),
  });
  switch (read.type) {
    case 'empty':
      return wrong('date_of_birth', 'Enter the child’s date of birth');
    case 'wrong':
      return wrong(`date_of_birth-${read.part}`, `Date of birth ${read.why}`);
    case 'date':
      if (read.date > today) return wrong('date_of_birth', 'Date of birth must be today or in the past');
      if (ageOn(read.date, today) > 25) {
        return wrong('date_of_birth-year', 'Date of birth must be of someone who is 25 or younger');
      }
      return { type: 'done', value: read.date };
  }
}
