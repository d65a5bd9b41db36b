import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import { type KeptFact, keptFactSchema } from '~/forms/agreement/record-events.schema';

/** A fact still to be recorded: the database gives it its id. */
export type NewFact = KeptFact extends infer Fact ? (Fact extends KeptFact ? Omit<Fact, 'id'> : never) : never;

/**
 * Records what happened to what a child's people said, and gives the fact with its id. The same key a second time gives the
 * first fact and records nothing.
 */
export async function appendRecordFact(
  db: Database,
  about: { readonly childId: string; readonly agreementId: string | null; readonly key: string },
  fact: NewFact,
  by: string,
): Promise<{ readonly fact: KeptFact; readonly isFirst: boolean }> {
  const before = await findFactByKey(db, about.childId, about.key);
  if (before) return { fact: before, isFirst: false };
  const recorded = keptFactSchema.parse({ ...fact, id: randomUUID() });
  await db
    .insertInto('record_facts')
    .values({
      id: recorded.id,
      child_id: about.childId,
      agreement_id: about.agreementId,
      type: recorded.type,
      content: JSON.stringify(recorded),
      at: recorded.at,
      recorded_at: recorded.recordedAt,
      recorded_by: by,
      idempotency_key: about.key,
    })
    .execute();
  return { fact: recorded, isFirst: true };
}

/** The fact that was recorded about a child with this key; null for none. */
export async function findFactByKey(db: Database, childId: string, key: string): Promise<KeptFact | null> {
  const row = await db
    .selectFrom('record_facts')
    .select('content')
    .where('child_id', '=', childId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? keptFactSchema.parse(JSON.parse(row.content)) : null;
}

/** Everything that happened to what was said for a child, in the order in which it was written down. */
export async function listRecordFacts(db: Database, childId: string): Promise<readonly KeptFact[]> {
  return (await listRecordFactsOfMany(db, [childId])).map(({ fact }) => fact);
}

/** The same for several children. */
export async function listRecordFactsOfMany(
  db: Database,
  childIds: readonly string[],
): Promise<readonly { readonly childId: string; readonly fact: KeptFact }[]> {
  const rows = await db
    .selectFrom('record_facts')
    .select(['child_id', 'content'])
    .where('child_id', 'in', childIds)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ childId: row.child_id, fact: keptFactSchema.parse(JSON.parse(row.content)) }));
}

/** The name of whoever wrote down each fact about a child, by the fact's id. */
export async function listFactRecorders(db: Database, childId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('record_facts')
    .innerJoin('staff', 'staff.id', 'record_facts.recorded_by')
    .select(['record_facts.id', 'staff.name'])
    .where('child_id', '=', childId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
