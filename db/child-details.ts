import { randomUUID } from 'node:crypto';
import { listOtherNames } from '~/db/child-names';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import type { ChildDetails } from '~/forms/agreement/child-details';
import { childDetailsSchema } from '~/forms/agreement/child-details.schema';

/** What was known of a child before it was put right, and since. Append-only. */
export type PutRight = {
  readonly id: string;
  readonly was: ChildDetails;
  readonly now: ChildDetails;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedByName: string;
};

/** What is known of a child today; null where there is none. */
export async function findChildDetails(db: Database, childId: string): Promise<ChildDetails | null> {
  const child = await findChild(db, childId);
  if (!child) return null;
  const { givenNames, familyName, knownAs, dateOfBirth, birthKind, birthLatest, caseSystemId } = child;
  const otherNames = await listOtherNames(db, childId, 'other');
  return { givenNames, familyName, knownAs, otherNames, dateOfBirth, birthKind, birthLatest, caseSystemId };
}

/** Records that a child's details were put right; gives the id. Throws for a key that was used before. */
export async function insertChildDetails(
  db: Database,
  {
    childId,
    key,
    by,
    at,
  }: { readonly childId: string; readonly key: string; readonly by: string; readonly at: string },
  { was, now, reason }: Pick<PutRight, 'was' | 'now' | 'reason'>,
): Promise<string> {
  const id = randomUUID();
  const details = { was: JSON.stringify(was), now: JSON.stringify(now), reason };
  const recorded = { idempotency_key: key, recorded_at: at, recorded_by: by };
  await db
    .insertInto('child_details')
    .values({ id, child_id: childId, ...details, ...recorded })
    .execute();
  return id;
}

/** What was put right with this key already; null where nothing was. */
export async function findDetailsPutRight(db: Database, key: string): Promise<Pick<PutRight, 'now' | 'reason'> | null> {
  const row = await db
    .selectFrom('child_details')
    .select(['now', 'reason'])
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? { now: detailsFrom(row.now), reason: row.reason } : null;
}

/** Everything that was put right of a child's details, the latest first. */
export async function listChildDetails(db: Database, childId: string): Promise<readonly PutRight[]> {
  const rows = await db
    .selectFrom('child_details as details')
    .innerJoin('staff', 'staff.id', 'details.recorded_by')
    .select(['details.id', 'was', 'now', 'reason', 'recorded_at as recordedAt', 'staff.name as recordedByName'])
    .where('child_id', '=', childId)
    .orderBy('recorded_at', 'desc')
    .orderBy('details.id')
    .execute();
  return rows.map(({ was, now, ...row }) => ({ ...row, was: detailsFrom(was), now: detailsFrom(now) }));
}

function detailsFrom(json: string): ChildDetails {
  return childDetailsSchema.parse(JSON.parse(json));
}
