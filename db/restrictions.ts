import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { Restriction } from '~/forms/deciders/restrictions';
import { restrictionSchema } from '~/forms/deciders/restrictions.schema';

/** A court order about one adult and one child, as it was recorded. */
export type RecordedRestriction = { readonly id: string; readonly personId: string; readonly restriction: Restriction };

/** Records an order about an adult and gives its id. The order that is recorded last for a kind and case number counts. */
export async function insertRestriction(
  db: Database,
  about: { readonly childId: string; readonly personId: string },
  restriction: Restriction,
  by: string,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('restrictions')
    .values({
      id,
      child_id: about.childId,
      person_id: about.personId,
      content: JSON.stringify(restriction),
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
  return id;
}

/** The orders about the adults of a child; of the same kind, person and case number the one recorded last. */
export async function listRestrictions(db: Database, childId: string): Promise<readonly RecordedRestriction[]> {
  const rows = await db
    .selectFrom('restrictions')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  const latest = new Map<string, RecordedRestriction>();
  for (const row of rows) {
    const restriction = restrictionSchema.parse(JSON.parse(row.content));
    const recorded = { id: row.id, personId: row.person_id, restriction };
    latest.set(`${row.person_id} ${restriction.kind} ${restriction.caseNumber}`, recorded);
  }
  return [...latest.values()];
}
