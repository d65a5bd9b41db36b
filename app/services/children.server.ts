import { database } from '~/app/services/database.server';
import { type Child, findChild } from '~/db/children';
import { type Actor, can } from '~/forms/access/permissions';

/** A child that this member of staff may work with, or missing. */
export async function readChild(actor: Actor, childId: string): Promise<Child | null> {
  const child = await findChild(await database(), childId);
  const allowed =
    child && !child.isRestricted && can(actor, 'prepare an agreement', { teamId: child.teamId, sealed: false });
  return allowed ? child : null;
}
