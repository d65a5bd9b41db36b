import { bornWords, type KeptBirth } from '~/forms/deciders/birth-of';
import { foldName, fullName } from '~/forms/values/names';
import { listOf } from '~/forms/values/text';

/** What is known of a child, and can be put right: a name, a birth, a number on the case system. */
export type ChildDetails = KeptBirth & {
  readonly givenNames: string;
  readonly familyName: string;
  readonly knownAs: string | null;
  readonly otherNames: readonly string[];
  readonly caseSystemId: string | null;
};

/** The parts of it that staff know apart. */
export const DETAIL_FIELDS = {
  givenNames: 'first names',
  familyName: 'last name',
  knownAs: 'known as',
  otherNames: 'other names',
  birth: 'date of birth',
  caseSystemId: 'number on the case system',
} as const;

export type DetailField = keyof typeof DETAIL_FIELDS;

export const SAME_CHILD = 'A child of this name and birthday is there already: add a middle name to tell them apart';
export const NOTHING_CHANGED = 'Nothing here differs from what is known of the child';
export const CHANGED_MEANWHILE =
  'Somebody has put this right since you opened the page. What they changed stands below: look at it, then save again';

/** The parts in which two states of a child's details differ. */
export function detailsChanged(was: ChildDetails, now: ChildDetails): readonly DetailField[] {
  const [before, after] = [wordsOf(was), wordsOf(now)];
  return FIELDS.filter((field) => before[field] !== after[field]);
}

/** "first names and date of birth": which parts, never what stands in them. */
export function detailsInWords(fields: readonly DetailField[]): string {
  return listOf(fields.map((field) => DETAIL_FIELDS[field]));
}

/** What stood in the parts that differ, and what stands in them now, in words. */
export function detailsPutRight(was: ChildDetails, now: ChildDetails): { readonly was: string; readonly is: string } {
  const fields = detailsChanged(was, now);
  const say = (details: ChildDetails) => fields.map((field) => wordsOf(details)[field] || NOTHING[field]).join('. ');
  return { was: say(was), is: say(now) };
}

/**
 * The names of before that a child no longer has: their full name, what they were called, and other names. A record is still
 * found by them, and what was sealed still says them.
 */
export function formerNames(was: ChildDetails, now: ChildDetails): readonly string[] {
  const kept = new Set(namesOf(now).map(foldName));
  return namesOf(was).filter((name) => !kept.has(foldName(name)));
}

function namesOf({ knownAs, otherNames, ...child }: ChildDetails): readonly string[] {
  return [fullName(child), ...(knownAs ? [knownAs] : []), ...otherNames];
}

const FIELDS = ['givenNames', 'familyName', 'knownAs', 'otherNames', 'birth', 'caseSystemId'] as const;

const NOTHING: Readonly<Record<DetailField, string>> = {
  givenNames: '',
  familyName: '',
  knownAs: 'Known by no other name',
  otherNames: 'No other names',
  birth: '',
  caseSystemId: 'No number',
};

function wordsOf(details: ChildDetails): Readonly<Record<DetailField, string>> {
  const { givenNames, familyName, knownAs, otherNames, caseSystemId } = details;
  return {
    givenNames,
    familyName,
    knownAs: knownAs ? `Known as ${knownAs}` : '',
    otherNames: otherNames.length > 0 ? `Also ${[...otherNames].sort().join(', ')}` : '',
    birth: bornWords(details),
    caseSystemId: caseSystemId ? `Number ${caseSystemId}` : '',
  };
}
