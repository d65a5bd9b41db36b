import type { Database } from '~/db/connection';

/** Whose picture, and from which instant on. Nothing of a restricted child is counted. */
export type PictureOf = { readonly teamId: string; readonly since: string };

/** When something first went out on each decision of a team's children, by the decision's series. */
export async function listFirstSent(db: Database, { teamId, since }: PictureOf): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('disclosures')
    .innerJoin('children', 'children.id', 'disclosures.child_id')
    .select('decision_series_id')
    .select(({ fn }) => fn.min('at').as('first_at'))
    .where('children.team_id', '=', teamId)
    .where('children.is_restricted', '=', 0)
    .where('decision_series_id', 'is not', null)
    .where('at', '>=', since)
    .groupBy('decision_series_id')
    .execute();
  return new Map(rows.flatMap((row) => (row.decision_series_id ? [[row.decision_series_id, row.first_at]] : [])));
}

/** When each yes of a team's families was taken back: one instant for each withdrawal. */
export async function listWithdrawalTimes(db: Database, { teamId, since }: PictureOf): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('record_facts')
    .innerJoin('children', 'children.id', 'record_facts.child_id')
    .select('record_facts.at')
    .where('children.team_id', '=', teamId)
    .where('children.is_restricted', '=', 0)
    .where('record_facts.type', '=', 'withdrew')
    .where('record_facts.at', '>=', since)
    .execute();
  return rows.map(({ at }) => at);
}
