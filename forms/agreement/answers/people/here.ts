import type { PrEvidence, Relationship } from '~/forms/deciders/parental-responsibility';
import type { PrRoute } from '~/forms/deciders/pr-routes';
import type { LocalDate } from '~/forms/values/dates';
import type { ChildNames } from '~/forms/values/names';

/** An adult of the family who can be tapped. */
export type AdultHere = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
  /** The day of registration that was learned before, where it was. */
  readonly registeredOn?: LocalDate | null;
  /** Of somebody under 18 when they were added; left out or null where it was not asked. */
  readonly bornOn?: LocalDate | null;
};

/** The child, who can be tapped as the one who answers. */
export type ChildHere = {
  readonly personId: string;
  readonly name: string;
  readonly bornOn: LocalDate;
  /** How their own answer counts, as far as that is known before they are asked. */
  readonly note: string;
  /** They are younger than the policy says, and nobody has found that they understand: it is said why they are asked. */
  readonly asksWhy: boolean;
};

/** Who can be tapped on the page that says who is here, and the day on which it is asked. */
export type PeopleHere = {
  readonly family: readonly AdultHere[];
  /** Null before a birth. */
  readonly child: ChildHere | null;
  /** The children of the family whom the council knows, this one among them: none of them interprets. */
  readonly children?: readonly ChildNames[];
  readonly today: LocalDate;
  /** Who has answered the form already, and is not asked again. An order may be about them all the same. */
  readonly answered?: readonly string[];
};

/** The adults of the family who may still be asked. */
export function mayBeAsked({ family, answered = [] }: PeopleHere): readonly AdultHere[] {
  return family.filter(({ personId }) => !answered.includes(personId));
}

/** Stands for an adult whom this family's page does not know yet: a person is added when the page is saved. */
export const SOMEONE_ELSE = 'someone_else';
