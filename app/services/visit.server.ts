import { database } from '~/app/services/database.server';
import { setVisitChild } from '~/db/sessions';

/** Begins a visit to a child's family: until it ends, this session shows no other family. */
export async function startVisit(sessionId: string, childId: string): Promise<void> {
  await setVisitChild(await database(), sessionId, childId);
}

/** Ends the visit. */
export async function endVisit(sessionId: string): Promise<void> {
  await setVisitChild(await database(), sessionId, null);
}
