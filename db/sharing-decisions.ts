import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { SharingDecisionRow } from '~/db/decision-tables';
import type { KeptDecision, SharingDecision } from '~/forms/sharing/decision';
import { sharingDecisionSchema } from '~/forms/sharing/decision.schema';
import { groupsOf } from '~/forms/values/groups';

/** A version of a decision to record. `seriesId` null: the first version of a new decision. */
export type NewDecision = {
  readonly seriesId: string | null;
  readonly childId: string;
  readonly teamId: string;
  readonly decision: SharingDecision;
  readonly decidedAt: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/**
 * Records a decision, or the next version of one. The same key a second time gives the first and records nothing. What was
 * recorded before stays as it is. Call it inside a transaction.
 */
export async function insertDecision(
  db: Database,
  { seriesId, decision, ...kept }: NewDecision,
  key: string,
): Promise<{ readonly kept: KeptDecision; readonly isFirst: boolean }> {
  const before = await db
    .selectFrom('sharing_decisions')
    .selectAll()
    .where('child_id', '=', kept.childId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  if (before) return { kept: decisionFrom(before), isFirst: false };
  const id = randomUUID();
  const series = seriesId ?? id;
  const row: SharingDecisionRow = {
    id,
    series_id: series,
    version: (await countVersions(db, series)) + 1,
    child_id: kept.childId,
    team_id: kept.teamId,
    outcome: decision.outcome,
    is_urgent: decision.isUrgent ? 1 : 0,
    review_on: decision.reviewOn,
    content: JSON.stringify(sharingDecisionSchema.parse(decision)),
    decided_at: kept.decidedAt,
    recorded_at: kept.recordedAt,
    recorded_by: kept.recordedBy,
    idempotency_key: key,
  };
  await db.insertInto('sharing_decisions').values(row).execute();
  return { kept: decisionFrom(row), isFirst: true };
}

/** Every version of every decision about a child, the latest decided first, of one decision the last version first. */
export async function listDecisions(db: Database, childId: string): Promise<readonly KeptDecision[]> {
  return latestFirst((await decisionRows(db).where('child_id', '=', childId).execute()).map(decisionFrom));
}

/** Every version of every decision about several children, by the child. */
export async function listDecisionsOfMany(
  db: Database,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptDecision[]>> {
  if (childIds.length === 0) return new Map();
  const rows = await decisionRows(db).where('child_id', 'in', childIds).execute();
  return groupsOf(rows.map(decisionFrom), ({ childId }) => childId);
}

/** Every version of a team's decisions from an instant on, or of the whole council where no team is named. */
export async function listDecisionsSince(
  db: Database,
  whose: { readonly teamId: string | null; readonly since: string },
): Promise<readonly KeptDecision[]> {
  let query = decisionRows(db)
    .innerJoin('children', 'children.id', 'sharing_decisions.child_id')
    .where('decided_at', '>=', whose.since)
    .where('children.is_restricted', '=', 0);
  if (whose.teamId !== null) query = query.where('sharing_decisions.team_id', '=', whose.teamId);
  return latestFirst((await query.execute()).map(decisionFrom));
}

/** Every version of one decision, the last one first; empty where there is none about this child. */
export async function findDecision(db: Database, childId: string, seriesId: string): Promise<readonly KeptDecision[]> {
  const rows = await decisionRows(db).where('child_id', '=', childId).where('series_id', '=', seriesId).execute();
  return rows.map(decisionFrom);
}

function decisionRows(db: Database) {
  return db
    .selectFrom('sharing_decisions')
    .selectAll('sharing_decisions')
    .orderBy('sharing_decisions.version', 'desc')
    .orderBy('sharing_decisions.id');
}

/** A later version may put right that it was decided earlier: of one decision the version counts, not the time. */
function latestFirst(versions: readonly KeptDecision[]): readonly KeptDecision[] {
  const decisions = [...groupsOf(versions, ({ seriesId }) => seriesId).values()];
  const decidedAt = ([last]: readonly KeptDecision[]) => last?.decidedAt ?? '';
  return decisions.toSorted((one, other) => (decidedAt(one) < decidedAt(other) ? 1 : -1)).flat();
}

async function countVersions(db: Database, seriesId: string): Promise<number> {
  const { count } = await db
    .selectFrom('sharing_decisions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('series_id', '=', seriesId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function decisionFrom(row: SharingDecisionRow): KeptDecision {
  return {
    id: row.id,
    seriesId: row.series_id,
    version: row.version,
    childId: row.child_id,
    teamId: row.team_id,
    decision: sharingDecisionSchema.parse(JSON.parse(row.content)),
    decidedAt: row.decided_at,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

/** The version that was recorded with a key; null where there is none. */
export async function findDecisionByKey(db: Database, childId: string, key: string): Promise<KeptDecision | null> {
  const row = await decisionRows(db)
    .where('child_id', '=', childId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row ? decisionFrom(row) : null;
}
