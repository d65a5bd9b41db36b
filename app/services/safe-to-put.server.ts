import { database } from '~/app/services/database.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import type { HandOverRefusal, ReadyToPut } from '~/app/services/put-to-person.server';
import type { Proposal } from '~/forms/agreement/proposal';
import { putWithout } from '~/forms/copies/for-reader';
import { finderFor } from '~/forms/copies/protected-details';
import { type ProtectedOnForm, protectedOnForm } from '~/forms/copies/protected-on-form';
import type { Finder } from '~/forms/copies/protected-strings';
import { done, type Outcome, refused } from '~/forms/outcome';

type PutTo = Pick<Proposal, 'person' | 'child'>;

/** A finder of everything that is kept from the person to whom a form is put. */
export async function finderForPerson({ person, child }: PutTo): Promise<Finder> {
  const details = await protectedDetailsOf(await database(), child.id);
  return finderFor(details, { personId: person.id, name: person.name });
}

/** Every protected detail that a form would show to the person who is asked, with the line to change. */
export async function protectedOn(proposal: Proposal): Promise<readonly ProtectedOnForm[]> {
  return protectedOnForm(proposal, await protectedDetailsOf(await database(), proposal.child.id));
}

/**
 * A form as it goes to the person on the tablet: what the council's own pages would say of what is kept from them is left out.
 * Refused while a line of the form itself says it: the practitioner changes that line, or asks about it on another form.
 */
export async function safeToPut(put: ReadyToPut): Promise<Outcome<ReadyToPut, HandOverRefusal>> {
  if ((await protectedOn(put.content)).length > 0) return refused('names a protected detail');
  const find = await finderForPerson(put.content);
  return done({ ...put, content: putWithout(put.content, find) });
}
