import type { Database } from '~/db/connection';

/** Whether a member of staff has viewed a child's page in a session before. */
export async function hasViewedChild(
  db: Database,
  by: { readonly childId: string; readonly staffId: string; readonly sessionId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_events')
    .select('sequence')
    .where('child_id', '=', by.childId)
    .where('type', '=', 'child_viewed')
    .where('actor_id', '=', by.staffId)
    .where('details', '=', JSON.stringify({ sessionId: by.sessionId }))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
