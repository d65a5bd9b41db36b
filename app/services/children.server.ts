import { database } from '~/app/services/database.server';
import { type Child, findChild } from '~/db/children';
import { type Actor, can } from '~/forms/access/permissions';

/** A child that this member of staff may work with; null for any other, and for a restricted one. */
export async function readChild(actor: Actor, childId: string): Promise<Child | null> {
  const child = await findChild(await database(), childId);
  return child && can(actor, 'prepare an agreement', { ...child, sealed: false }) ? child : null;
}
