import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

/** Two children who are not of one family, whose records belong to one risk. */
export type RecordLink = {
  readonly id: string;
  readonly childIds: readonly [string, string];
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** The links of a child's record, the latest first, whichever child they were made from. */
export async function listRecordLinks(db: Database, childId: string): Promise<readonly RecordLink[]> {
  const rows = await db
    .selectFrom('record_links')
    .selectAll()
    .where((link) => link.or([link('child_id', '=', childId), link('other_child_id', '=', childId)]))
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    childIds: [row.child_id, row.other_child_id],
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

/** Links two records. Gives the link's id, or null where these two are linked already: the same pair in either order. */
export async function insertRecordLink(db: Database, link: Omit<RecordLink, 'id'>): Promise<string | null> {
  const id = randomUUID();
  const [first = '', second = ''] = [...link.childIds].sort();
  const { reason, recordedAt, recordedBy } = link;
  const row = { id, child_id: first, other_child_id: second, reason, recorded_at: recordedAt, recorded_by: recordedBy };
  const result = await db
    .insertInto('record_links')
    .values(row)
    .onConflict((same) => same.columns(['child_id', 'other_child_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n ? id : null;
}
