import { database } from '~/app/services/database.server';
import { countAuditEvents, findBrokenLink } from '~/db/audit-events';

/** How many events there are, and the first one that does not fit the one before it; null when the whole history holds. */
export async function checkHistory(): Promise<{ readonly events: number; readonly broken: number | null }> {
  const db = await database();
  return { events: await countAuditEvents(db), broken: await findBrokenLink(db) };
}
