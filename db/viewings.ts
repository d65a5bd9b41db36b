import type { Database } from '~/db/connection';

/** A page that was looked at: a form's, or a child's. */
export type Viewed =
  | { readonly type: 'agreement_viewed'; readonly agreementId: string }
  | { readonly type: 'child_viewed'; readonly childId: string };

/** Whether a member of staff has looked at it in a session before. */
export async function hasViewed(
  db: Database,
  viewed: Viewed,
  { staffId, sessionId }: { readonly staffId: string; readonly sessionId: string },
): Promise<boolean> {
  const query = db
    .selectFrom('audit_events')
    .select('sequence')
    .where('type', '=', viewed.type)
    .where('actor_id', '=', staffId)
    .where('details', '=', JSON.stringify({ sessionId }));
  const row = await (viewed.type === 'agreement_viewed'
    ? query.where('agreement_id', '=', viewed.agreementId)
    : query.where('child_id', '=', viewed.childId)
  )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a member of staff has ever opened a child's page. */
export async function hasOpenedChild(db: Database, childId: string, staffId: string): Promise<boolean> {
  const query = db.selectFrom('audit_events').select('sequence').where('type', '=', 'child_viewed');
  const row = await query.where('actor_id', '=', staffId).where('child_id', '=', childId).limit(1).executeTakeFirst();
  return row !== undefined;
}
