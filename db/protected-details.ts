import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import { OF_MANY_FAMILIES } from '~/db/siblings';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { protectedDetailSchema } from '~/forms/copies/protected-details.schema';

/** A detail with who wrote it down, and how it ended, where it did. */
export type KeptProtection = ProtectedDetail & {
  readonly childId: string;
  readonly recordedBy: string;
  readonly ended: { readonly why: string; readonly at: string; readonly by: string } | null;
};

/** A row to add: who, when, and the key that makes a second tap the same act. */
type Recorded = { readonly childId: string; readonly by: string; readonly at: string; readonly key: string };

/** Records what is kept from whom. The same key a second time changes nothing; gives the id, or null where it was there. */
export async function insertProtectedDetail(
  db: Database,
  detail: Omit<ProtectedDetail, 'id' | 'recordedAt'>,
  recorded: Recorded,
): Promise<string | null> {
  return insert(db, null, JSON.stringify(protectedDetailSchema.parse(detail)), recorded);
}

/** Ends a detail by a row of its own: what was kept, and until when, stays. Null where the same key ended it before. */
export async function endProtectedDetail(
  db: Database,
  ends: string,
  why: string,
  recorded: Recorded,
): Promise<string | null> {
  return insert(db, ends, JSON.stringify({ why }), recorded);
}

/**
 * Every detail of a child's family, in the order in which they were written down, those that ended too: of the child, and of
 * every child who shares an adult with them, whatever their team and restricted or not. They live, learn and are treated together.
 */
export async function listProtectedDetails(db: Database, childId: string): Promise<readonly KeptProtection[]> {
  const family = db
    .selectFrom('family_links as own')
    .innerJoin('family_links as other', 'other.person_id', 'own.person_id')
    .select('other.child_id')
    .where('own.child_id', '=', childId)
    .where('own.relationship', 'not in', OF_MANY_FAMILIES)
    .where('other.relationship', 'not in', OF_MANY_FAMILIES);
  const rows = await db
    .selectFrom('protected_details')
    .selectAll()
    .where((detail) => detail.or([detail('child_id', '=', childId), detail('child_id', 'in', family)]))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    if (row.ends !== null) return [];
    const end = rows.find(({ ends }) => ends === row.id);
    const ended = end && { why: ending.parse(JSON.parse(end.content)).why, at: end.recorded_at, by: end.recorded_by };
    return [
      {
        id: row.id,
        childId: row.child_id,
        ...protectedDetailSchema.parse(JSON.parse(row.content)),
        recordedAt: row.recorded_at,
        recordedBy: row.recorded_by,
        ended: ended ?? null,
      },
    ];
  });
}

const ending = z.object({ why: z.string() });

async function insert(
  db: Database,
  ends: string | null,
  content: string,
  { childId, by, at, key }: Recorded,
): Promise<string | null> {
  const id = randomUUID();
  const row = { id, child_id: childId, ends, content, recorded_at: at, recorded_by: by, idempotency_key: key };
  const result = await db
    .insertInto('protected_details')
    .values(row)
    .onConflict((same) => same.column('idempotency_key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n ? id : null;
}
