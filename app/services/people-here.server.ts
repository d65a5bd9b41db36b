import type { OpenAgreement } from '~/app/services/agreements.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { whoDecidesFor } from '~/app/services/deciding.server';
import type { PeopleHere } from '~/forms/agreement/answers/people/here';
import { askedThemself } from '~/forms/deciders/asked-themself';
import { fullName } from '~/forms/values/names';

/** Who can be tapped where somebody says who answers: the adults of the family, and the child, with how their answer counts. */
export async function peopleHere({ child, family }: OpenAgreement): Promise<PeopleHere> {
  const day = today();
  const { child: facts, assessment, policy } = await whoDecidesFor(await database(), child.id, day);
  const asked = askedThemself(facts, assessment, policy, day);
  const named = { personId: child.id, name: fullName(child), bornOn: child.dateOfBirth };
  return { family, child: asked && { ...named, ...asked }, today: day };
}
