import { formatDate, type LocalDate } from '~/forms/values/dates';

/** What a search of the records asks for. Everything that is given has to hold of a record. */
export type SearchTerms = {
  /** Of the agreement or of any of its documents, as `readReference` gives it. */
  readonly reference?: string;
  /** Any of the child's names, now or before: whole words or their beginnings, in any order. */
  readonly child?: string;
  readonly dateOfBirth?: LocalDate;
  readonly caseSystemId?: string;
  /** Any adult of the family on the agreement. */
  readonly parent?: string;
  /** The member of staff who prepared the agreement. */
  readonly worker?: string;
  readonly decidedFrom?: LocalDate;
  readonly decidedTo?: LocalDate;
};

/** A case-system id for comparison: capital letters and figures only, since people add and drop spaces and dashes. */
export function foldCaseSystemId(id: string): string {
  return id
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The terms as a person reads them back, in the order of the form. */
export function describeTerms(terms: SearchTerms): readonly { readonly label: string; readonly value: string }[] {
  const day = (date: LocalDate | undefined) => (date === undefined ? undefined : formatDate(date));
  const all = [
    { label: 'Child’s name', value: terms.child },
    { label: 'Date of birth', value: day(terms.dateOfBirth) },
    { label: 'Reference', value: terms.reference },
    { label: 'Case-system number', value: terms.caseSystemId },
    { label: 'Parent or carer', value: terms.parent },
    { label: 'Worker', value: terms.worker },
    { label: 'Answered on or after', value: day(terms.decidedFrom) },
    { label: 'Answered on or before', value: day(terms.decidedTo) },
  ];
  return all.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}

/** No more results than this are counted or shown: whoever needs more adds a term. */
export const MOST_RESULTS = 200;
