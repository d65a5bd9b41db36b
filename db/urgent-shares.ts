import type { Database } from '~/db/connection';

/** An urgent share as the person who recorded it may be reminded of it. */
export type UrgentShareMade = {
  readonly seriesId: string;
  readonly childId: string;
  readonly decidedAt: string;
  readonly recordedAt: string;
};

/** The urgent share that a member of staff recorded under a key, or with a series; null where they did not. */
export async function findUrgentShare(
  db: Database,
  by: { readonly recordedBy: string } & ({ readonly key: string } | { readonly seriesId: string }),
): Promise<UrgentShareMade | null> {
  const query = db
    .selectFrom('sharing_decisions')
    .select(['series_id', 'child_id', 'decided_at', 'recorded_at'])
    .where('recorded_by', '=', by.recordedBy)
    .where('is_urgent', '=', 1)
    .orderBy('version');
  const row = await ('key' in by
    ? query.where('idempotency_key', '=', by.key)
    : query.where('series_id', '=', by.seriesId)
  ).executeTakeFirst();
  if (!row) return null;
  return {
    seriesId: row.series_id,
    childId: row.child_id,
    decidedAt: row.decided_at,
    recordedAt: row.recorded_at,
  };
}
