import { type ChildTerms, readChildTerms } from '~/forms/agreement/answers/child';
import {
  type FieldProblem,
  type Fields,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  sentValues,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { SiblingOrder } from '~/forms/agreement/siblings';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import type { Relationship } from '~/forms/deciders/parental-responsibility';
import type { LocalDate } from '~/forms/values/dates';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** A brother or sister who gets a form of their own. */
export type SiblingChosen = { readonly childId: string; readonly order: SiblingOrder };

/** A child of the family whom the page does not show yet. */
export type NewSibling = {
  readonly givenNames: string;
  readonly terms: ChildTerms;
  /** The adult of this family whom they share, and who that adult is to them. */
  readonly adultId: string;
  readonly relationship: Relationship;
  /** Which child it is, where somebody of this name and birthday is known: an id, another one, or not said yet. */
  readonly which: string;
};

/** Stands for a child who is none of those found. */
export const ANOTHER_CHILD = 'another';

const ORDERS = { no: true, yes: true, not_known: true } as const;

/** A brother or sister on the page. Of a court order it is asked where the same adult answers: otherwise on their own form. */
export type SiblingTicked = { readonly childId: string; readonly name: string; readonly asksOrder: boolean };

/** Reads which brothers and sisters get a form, each with what is known of a court order. Refuses none, and one without that answer. */
export function readSiblings(fields: Fields, here: readonly SiblingTicked[]): ReadAnswers<readonly SiblingChosen[]> {
  const ticked = sentValues(fields, 'child');
  const chosen = here.filter(({ childId }) => ticked.includes(childId));
  if (chosen.length === 0) {
    const text = 'Tick each child who gets a form, or go back to the form you came from';
    return { type: 'wrong', errors: [{ field: 'child', text }] };
  }
  const read = chosen.map(({ childId, name, asksOrder }) => {
    const order = asksOrder ? optionOf(fields, `order-${childId}`, ORDERS) : 'not_known';
    return { childId, name, order };
  });
  const errors = read.flatMap(({ childId, name, order }): FieldProblem[] => {
    const text = `Say if there is a court order about ${name}. “Not known yet” is an answer`;
    return order === null ? [{ field: `order-${childId}`, text }] : [];
  });
  if (errors.length > 0) return { type: 'wrong', errors };
  return { type: 'done', value: read.flatMap(({ childId, order }) => (order ? [{ childId, order }] : [])) };
}

/** Reads another child of the family: first names, last name and date of birth, and the adult they share. */
export function readNewSibling(
  fields: Fields,
  family: readonly { readonly personId: string }[],
  today: LocalDate,
): ReadAnswers<NewSibling> {
  const terms = readChildTerms(fields, today);
  const givenNames = cleanName(lineOf(fields, 'given_names'));
  const adultId = sentValue(fields, 'adult');
  const relationship = optionOf(fields, 'adult_relationship', ASKED_RELATIONSHIPS);
  const errors: FieldProblem[] = [
    ...(givenNames ? [] : [{ field: 'given_names', text: 'Enter the child’s first names' }]),
    ...tooLong(fields, { given_names: LONGEST_NAME }),
    ...(terms.type === 'wrong' ? terms.errors : []),
  ];
  if (!family.some(({ personId }) => personId === adultId)) {
    errors.push({ field: 'adult', text: 'Say which adult of this family they share' });
  }
  if (!relationship) errors.push({ field: 'adult_relationship', text: 'Say who this adult is to the child' });
  if (errors.length > 0 || terms.type === 'wrong' || !relationship) return { type: 'wrong', errors };
  const which = sentValue(fields, 'which');
  return { type: 'done', value: { givenNames, terms: terms.value, adultId, relationship, which } };
}
