import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { decisionFactSchema } from '~/forms/sharing/decision-facts.schema';

/** A fact still to be recorded: the database gives it its id. */
export type NewDecisionFact = DecisionFact extends infer Fact
  ? Fact extends DecisionFact
    ? Omit<Fact, 'id'>
    : never
  : never;

/** A fact of a decision, with the decision's series and who wrote it down. */
export type KeptDecisionFact = { readonly seriesId: string; readonly fact: DecisionFact; readonly recordedBy: string };

/** Records what happened to a decision. The same key a second time gives the first fact and records nothing. */
export async function appendDecisionFact(
  db: Database,
  about: { readonly childId: string; readonly seriesId: string; readonly key: string },
  fact: NewDecisionFact,
  by: string,
): Promise<{ readonly fact: DecisionFact; readonly isFirst: boolean }> {
  const before = await findDecisionFact(db, about);
  if (before) return { fact: before, isFirst: false };
  const recorded = decisionFactSchema.parse({ ...fact, id: randomUUID() });
  await db
    .insertInto('decision_facts')
    .values({
      id: recorded.id,
      series_id: about.seriesId,
      child_id: about.childId,
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

/** What was recorded about a child's decisions under a key, by anybody or by one member of staff; null where nothing was. */
export async function findDecisionFact(
  db: Database,
  { childId, key, by }: { readonly childId: string; readonly key: string; readonly by?: string },
): Promise<DecisionFact | null> {
  let query = db.selectFrom('decision_facts').select('content').where('child_id', '=', childId);
  if (by !== undefined) query = query.where('recorded_by', '=', by);
  const row = await query.where('idempotency_key', '=', key).executeTakeFirst();
  return row ? decisionFactSchema.parse(JSON.parse(row.content)) : null;
}

/** What happened to the decisions about several children, in the order in which it was written down. */
export async function listDecisionFacts(
  db: Database,
  childIds: readonly string[],
): Promise<readonly KeptDecisionFact[]> {
  const rows = await db
    .selectFrom('decision_facts')
    .selectAll()
    .where('child_id', 'in', childIds)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    fact: decisionFactSchema.parse(JSON.parse(row.content)),
    recordedBy: row.recorded_by,
  }));
}
