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
import { readYoungParent } from '~/forms/agreement/answers/young-parent';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import type { Relationship } from '~/forms/deciders/parental-responsibility';
import { addMonths, ageOn, type LocalDate, readDate } from '~/forms/values/dates';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** What a practitioner looks for a child by: both, so that no child is entered twice and nobody browses. */
export type ChildTerms = {
  readonly familyName: string;
  /** Of a baby who is not born yet the expected day; of an estimate the earliest day that it may be. */
  readonly dateOfBirth: LocalDate;
  /** Left out where the child was born on that day. */
  readonly birthKind?: 'expected' | 'estimated';
  readonly birthLatest?: LocalDate;
};

/** What a date of birth can be besides the day itself. */
export const BIRTH_KINDS = {
  expected: 'The baby is not born yet: this is the expected day',
  estimated: 'Nobody knows the day: this is the best guess, within half a year',
} as const;

/** A family that is new to the council. */
export type NewFamily = {
  readonly givenNames: string;
  /** Former names, other spellings, and what the child is called: by any of them a record is found. */
  readonly otherNames: readonly string[];
  readonly adultName: string;
  readonly relationship: Relationship;
  /** Of an adult under 18; null where it was left empty. */
  readonly adultBornOn: LocalDate | null;
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
  return { type: 'done', value: { familyName, ...birth.value } };
}

/** What a child who is not born yet is called while no name has been chosen. */
export const NO_NAME_YET = 'Baby';

/**
 * Reads the one extra page of a new family: the child's names and the adult who is here. Other names, school, GP and number may be left
 * out, and so may a date of birth of that adult, and the names of a child who is not born yet.
 */
export function readNewFamily(
  fields: Fields,
  today: LocalDate,
  birthKind?: Birth['birthKind'],
): ReadAnswers<NewFamily> {
  const givenNames = cleanName(lineOf(fields, 'given_names')) || (birthKind === 'expected' ? NO_NAME_YET : '');
  const adultName = cleanName(lineOf(fields, 'adult_name'));
  const relationship = optionOf(fields, 'adult_relationship', ASKED_RELATIONSHIPS);
  const errors: FieldProblem[] = [];
  if (!givenNames) errors.push({ field: 'given_names', text: 'Enter the child’s first names' });
  if (!adultName) errors.push({ field: 'adult_name', text: 'Enter the full name of the adult who is here' });
  if (!relationship) errors.push({ field: 'adult_relationship', text: 'Say who this adult is to the child' });
  const young = readYoungParent(fields, 'adult_born_on', today);
  if (young.type === 'wrong') errors.push(...young.errors);
  errors.push(
    ...tooLong(fields, {
      given_names: LONGEST_NAME,
      other_names: LONGEST_LINE,
      adult_name: LONGEST_NAME,
      school: LONGEST_LINE,
      gp: LONGEST_LINE,
      case_system_id: 60,
    }),
  );
  if (errors.length > 0 || !relationship || young.type === 'wrong') return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      givenNames,
      otherNames: otherNamesIn(lineOf(fields, 'other_names')),
      adultName,
      relationship,
      adultBornOn: young.value,
      school: lineOf(fields, 'school'),
      gp: lineOf(fields, 'gp'),
      caseSystemId: lineOf(fields, 'case_system_id'),
    },
  };
}

/** The names in a text: one on each line, or with commas between them, each once. */
export function otherNamesIn(text: string): readonly string[] {
  const names = text.split(/[\n,;]/).map(cleanName);
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A birth as the pages take it: a day, and what it is where nobody was born on it. */
export type Birth = Omit<ChildTerms, 'familyName'>;

/** Reads a date of birth with its kind. Refuses no date, one in the future, one of someone over 25, and an expected day far away. */
export function readBirth(fields: Fields, today: LocalDate): ReadAnswers<Birth> {
  const wrong = (field: string, text: string): ReadAnswers<Birth> => ({ type: 'wrong', errors: [{ field, text }] });
  const kind = optionOf(fields, 'birth_kind', BIRTH_KINDS);
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
      if (kind === 'expected') return expected(read.date, today);
      if (read.date > today) {
        const text = 'Date of birth must be today or in the past. If the baby is not born yet, say so below';
        return wrong('date_of_birth', text);
      }
      if (ageOn(read.date, today) > 25) {
        return wrong('date_of_birth-year', 'Date of birth must be of someone who is 25 or younger');
      }
      return { type: 'done', value: kind === 'estimated' ? estimated(read.date, today) : { dateOfBirth: read.date } };
  }
}

/** Nobody is expected for longer than this; a day that is past may still be, and is asked about. */
const MONTHS_BEFORE = 10;
const MONTHS_AFTER = 2;

function expected(date: LocalDate, today: LocalDate): ReadAnswers<Birth> {
  if (date <= addMonths(today, MONTHS_BEFORE) && date >= addMonths(today, -MONTHS_AFTER)) {
    return { type: 'done', value: { dateOfBirth: date, birthKind: 'expected' } };
  }
  const text = 'The expected day must be within the next 10 months, or not long past';
  return { type: 'wrong', errors: [{ field: 'date_of_birth', text }] };
}

/** Half a year either way, and never after today. */
function estimated(date: LocalDate, today: LocalDate): Birth {
  const latest = addMonths(date, 6);
  return {
    dateOfBirth: addMonths(date, -6),
    birthKind: 'estimated',
    birthLatest: latest > today ? today : latest,
  };
}
