import type { OpenAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import type { Child } from '~/db/children';
import { listSiblings } from '~/db/siblings';
import type { PeopleHere } from '~/forms/agreement/answers/people/here';
import { ageFrom, yearsForRules } from '~/forms/deciders/age';
import { askedThemself } from '~/forms/deciders/asked-themself';
import { birthOf } from '~/forms/deciders/birth-of';
import { fullName } from '~/forms/values/names';

/**
 * Who can be tapped where somebody says who answers: the adults of the family, and the child, with how their answer
 * counts; and the children by name, none of whom interprets.
 */
export async function peopleHere({ child, family }: OpenAgreement): Promise<PeopleHere> {
  const day = today();
  const db = await database();
  const { child: facts, assessment, policy } = await whoDecidesFor(db, child.id, day);
  const asked = askedThemself(facts, assessment, policy, day);
  const named = { personId: child.id, name: fullName(child), bornOn: child.dateOfBirth };
  const underAge = (one: Child) => (yearsForRules(ageFrom(birthOf(one), day)) ?? 0) < 18;
  const children = [child, ...(await listSiblings(db, child.id))]
    .filter(underAge)
    .map(({ givenNames, familyName, knownAs }) => ({ givenNames, familyName, knownAs }));
  return { family, child: asked && { ...named, ...asked }, children, today: day };
}
