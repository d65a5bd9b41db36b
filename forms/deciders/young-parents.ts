import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import type { PersonFacts } from '~/forms/deciders/standing';
import type { LocalDate } from '~/forms/values/dates';

/** A parent or another adult of a family who is under 16, and whether anybody has assessed their understanding. */
export type YoungParent = { readonly personId: string; readonly name: string; readonly isAssessed: boolean };

/** Those of a family who are under 16 on a day: a mother of 15 holds parental responsibility, and her own understanding is assessed. */
export function youngParents(people: readonly PersonFacts[], today: LocalDate): readonly YoungParent[] {
  return people.flatMap(({ id, name, birth, understanding }) => {
    const years = birth && yearsForRules(ageFrom(birth, today));
    return years !== null && years < 16 ? [{ personId: id, name, isAssessed: understanding !== null }] : [];
  });
}
