import { database } from '~/app/services/database.server';
import { setVisitChild } from '~/db/sessions';
import { isOfOneFamily, listSiblings } from '~/db/siblings';

/** Begins a visit to a child's family: until it ends, this session shows no other family. */
export async function startVisit(sessionId: string, childId: string): Promise<void> {
  await setVisitChild(await database(), sessionId, childId);
}

/** Ends the visit. */
export async function endVisit(sessionId: string): Promise<void> {
  await setVisitChild(await database(), sessionId, null);
}

/** Whoever looks, in a visit or not. */
export type InVisit = { readonly visitChildId: string | null };

/** Whether a child is there for whoever looks: in a visit only the child who is visited, and their brothers and sisters. */
export async function isInSight({ visitChildId }: InVisit, childId: string): Promise<boolean> {
  return visitChildId === null || isOfOneFamily(await database(), visitChildId, childId);
}

/** The children who are there in a visit; null outside one. */
export async function childrenOfVisit({ visitChildId }: InVisit): Promise<readonly string[] | null> {
  if (visitChildId === null) return null;
  return [visitChildId, ...(await listSiblings(await database(), visitChildId)).map(({ id }) => id)];
}
