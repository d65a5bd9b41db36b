import { type Birth, NO_NAME_YET, otherNamesIn, readBirth } from '~/forms/agreement/answers/child';
import {
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { ChildDetails } from '~/forms/agreement/child-details';
import type { KeptBirth } from '~/forms/deciders/birth-of';
import { addMonths, type LocalDate } from '~/forms/values/dates';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** What a child's details are put right to. */
export type DetailsPutRight = {
  readonly details: ChildDetails;
  readonly why: string;
  /** The last that was put right when the page was opened; empty where nothing ever was. */
  readonly after: string;
};

/** The day that stands in the boxes of a birth: of an estimate the guess, half a year from its earliest day. */
export function typedBirth({ dateOfBirth, birthKind }: KeptBirth): LocalDate {
  return birthKind === 'estimated' ? addMonths(dateOfBirth, 6) : dateOfBirth;
}

/**
 * Reads what is known of a child, all of it, and why it is put right. Known as, other names and the number may be left out, and
 * the first names of a child who is not born yet. The date of birth is read and refused as in the search for a child; a guess
 * that was left as it is stays the estimate that it was.
 */
export function readChildDetails(fields: Fields, today: LocalDate, birth: KeptBirth): ReadAnswers<DetailsPutRight> {
  const read = readBirth(fields, today);
  const errors: FieldProblem[] = [];
  const isExpected = read.type === 'done' && read.value.birthKind === 'expected';
  const givenNames = cleanName(lineOf(fields, 'given_names')) || (isExpected ? NO_NAME_YET : '');
  const familyName = cleanName(lineOf(fields, 'family_name'));
  const why = textOf(fields, 'why');
  if (!givenNames) errors.push({ field: 'given_names', text: 'Enter the child’s first names' });
  if (!familyName) errors.push({ field: 'family_name', text: 'Enter the child’s last name' });
  if (read.type === 'wrong') errors.push(...read.errors);
  if (!why) errors.push({ field: 'why', text: 'Say why it is put right' });
  errors.push(...tooLong(fields, LONGEST));
  if (errors.length > 0 || read.type === 'wrong') return { type: 'wrong', errors };
  const details = {
    givenNames,
    familyName,
    knownAs: cleanName(lineOf(fields, 'known_as')) || null,
    otherNames: otherNamesIn(textOf(fields, 'other_names')),
    ...keptBirth(read.value, birth),
    caseSystemId: lineOf(fields, 'case_system_id') || null,
  };
  return { type: 'done', value: { details, why, after: sentValue(fields, 'after') } };
}

const LONGEST = {
  given_names: LONGEST_NAME,
  family_name: LONGEST_NAME,
  known_as: LONGEST_NAME,
  other_names: LONGEST_LINE * 5,
  case_system_id: 60,
  why: LONGEST_TEXT,
};

/** A guess that nobody changed is not read anew: half a year from it may have been cut off at another day. */
function keptBirth(birth: Birth, { dateOfBirth, birthKind, birthLatest }: KeptBirth): KeptBirth {
  const guess = addMonths(typedBirth({ dateOfBirth, birthKind, birthLatest }), -6);
  const isSameGuess = birth.birthKind === 'estimated' && birthKind === 'estimated' && birth.dateOfBirth === guess;
  return isSameGuess ? { dateOfBirth, birthKind, birthLatest } : { birthKind: 'born', birthLatest: null, ...birth };
}
