import { nameWords } from '~/forms/records/name-words';
import { foldCaseSystemId, type SearchTerms } from '~/forms/records/search-terms';
import { type DateParts, dateParts, type LocalDate, readDate } from '~/forms/values/dates';
import { LONGEST_NAME } from '~/forms/values/names';
import { readReference } from '~/forms/values/references';
import { cleanLine } from '~/forms/values/text';

/** What was typed into the search form, as it came, in the order of the form: errors are told in the same order. */
export type TypedSearch = {
  readonly child: string;
  readonly dateOfBirth: DateParts;
  readonly parent: string;
  readonly reference: string;
  readonly caseSystemId: string;
  readonly worker: string;
  readonly decidedFrom: DateParts;
  readonly decidedTo: DateParts;
};

type SearchField = keyof TypedSearch;

/** One thing to put right. `field` is the name of the box. */
export type SearchError = { readonly field: string; readonly text: string };

export type ReadSearch =
  | { readonly type: 'done'; readonly terms: SearchTerms }
  | { readonly type: 'wrong'; readonly errors: readonly SearchError[] };

type Read<Value> = { readonly value?: Value; readonly error?: SearchError };

/** Reads a search. Refuses one without any term, and terms that nothing could fit, with a sentence for each. */
export function readSearch(typed: TypedSearch, today: LocalDate): ReadSearch {
  const read = {
    child: readName('child', 'Child’s name', typed.child),
    dateOfBirth: readDay('dateOfBirth', 'Date of birth', typed.dateOfBirth),
    parent: readName('parent', 'Parent or carer’s name', typed.parent),
    reference: readReferenceTerm(typed.reference),
    caseSystemId: readCaseSystemId(typed.caseSystemId),
    worker: readName('worker', 'Worker’s name', typed.worker),
    decidedFrom: readDay('decidedFrom', '“Answered on or after”', typed.decidedFrom),
    decidedTo: readDay('decidedTo', '“Answered on or before”', typed.decidedTo),
  };
  const terms: SearchTerms = {
    reference: read.reference.value,
    child: read.child.value,
    dateOfBirth: read.dateOfBirth.value,
    caseSystemId: read.caseSystemId.value,
    parent: read.parent.value,
    worker: read.worker.value,
    decidedFrom: read.decidedFrom.value,
    decidedTo: read.decidedTo.value,
  };
  const errors = [...Object.values(read).flatMap(({ error }) => error ?? []), ...datesOutOfOrder(terms, today)];
  if (errors.length > 0) return { type: 'wrong', errors };
  if (Object.values(terms).every((term) => term === undefined)) return { type: 'wrong', errors: [NOTHING_TYPED] };
  return { type: 'done', terms };
}

const NOTHING_TYPED: SearchError = {
  field: 'child',
  text: 'Enter a name, a date of birth, a reference or another thing to search for',
};

function readName(field: SearchField, label: string, typed: string): Read<string> {
  const value = cleanLine(typed);
  if (value === '') return {};
  if (value.length > LONGEST_NAME) return wrong(field, `${label} must be ${LONGEST_NAME} characters or fewer`);
  if (nameWords(value).length === 0) return wrong(field, `${label} must include a letter or a number`);
  return { value };
}

function readReferenceTerm(typed: string): Read<string> {
  if (cleanLine(typed) === '') return {};
  const value = readReference(cleanLine(typed));
  if (value !== null) return { value };
  return wrong('reference', 'Check the reference: it has 11 letters and numbers, like 7KQM-2XH9-DTC');
}

function readCaseSystemId(typed: string): Read<string> {
  const value = cleanLine(typed);
  if (value === '') return {};
  if (value.length > LONGEST_NAME || foldCaseSystemId(value) === '') {
    return wrong('caseSystemId', 'Case-system number must include a letter or a number, and be no longer than a name');
  }
  return { value };
}

function readDay(field: SearchField, label: string, typed: DateParts): Read<LocalDate> {
  const read = readDate(typed);
  switch (read.type) {
    case 'date':
      return { value: read.date };
    case 'empty':
      return {};
    case 'wrong':
      return wrong(`${field}-${read.part}`, `${label} ${read.why}`);
  }
}

function datesOutOfOrder({ dateOfBirth, decidedFrom, decidedTo }: SearchTerms, today: LocalDate): SearchError[] {
  const errors: SearchError[] = [];
  if (dateOfBirth !== undefined && dateOfBirth > today) {
    errors.push({ field: 'dateOfBirth', text: 'Date of birth must be today or in the past' });
  }
  if (decidedFrom !== undefined && decidedFrom > today) {
    errors.push({ field: 'decidedFrom', text: '“Answered on or after” must be today or in the past' });
  }
  if (decidedFrom !== undefined && decidedTo !== undefined && decidedTo < decidedFrom) {
    errors.push({ field: 'decidedTo', text: '“Answered on or before” must be the same day or later' });
  }
  return errors;
}

function wrong(field: string, text: string): Read<never> {
  return { error: { field, text } };
}

/** Stored terms as they would be typed, to change and send again. */
export function typedFrom(terms: SearchTerms): TypedSearch {
  return {
    reference: terms.reference ?? '',
    child: terms.child ?? '',
    dateOfBirth: dateParts(terms.dateOfBirth),
    caseSystemId: terms.caseSystemId ?? '',
    parent: terms.parent ?? '',
    worker: terms.worker ?? '',
    decidedFrom: dateParts(terms.decidedFrom),
    decidedTo: dateParts(terms.decidedTo),
  };
}
