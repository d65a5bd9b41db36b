import type { Whose } from '~/db/agreement-lists';
import type { Database } from '~/db/connection';
import type { LocalDate } from '~/forms/values/dates';

/** A decision whose day to be looked at again has come, with the child and whoever wrote it down. */
export type DecisionToReview = {
  readonly seriesId: string;
  readonly childId: string;
  readonly childName: string;
  readonly workerName: string;
  readonly reviewOn: LocalDate;
};

/** The decisions whose last version was to be looked at again by a day, what has waited longest first. None of a restricted child. */
export async function listDecisionsToReview(
  db: Database,
  whose: Whose,
  today: LocalDate,
): Promise<readonly DecisionToReview[]> {
  let query = db
    .selectFrom('sharing_decisions as decision')
    .innerJoin('children as child', 'child.id', 'decision.child_id')
    .innerJoin('staff as worker', 'worker.id', 'decision.recorded_by')
    .select(['decision.series_id', 'decision.child_id', 'decision.review_on'])
    .select(['child.given_names', 'child.family_name', 'worker.name as worker_name'])
    .where('decision.review_on', '<=', today)
    .where('child.is_restricted', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sharing_decisions as later')
            .select('later.id')
            .whereRef('later.series_id', '=', 'decision.series_id')
            .whereRef('later.version', '>', 'decision.version'),
        ),
      ),
    );
  if (whose.childIds) query = query.where('decision.child_id', 'in', whose.childIds);
  query =
    'teamId' in whose
      ? query.where('decision.team_id', '=', whose.teamId)
      : query.where('decision.recorded_by', '=', whose.staffId);
  const rows = await query.orderBy('decision.review_on').execute();
  return rows.map((row) => ({
    seriesId: row.series_id,
    childId: row.child_id,
    childName: `${row.given_names} ${row.family_name}`,
    workerName: row.worker_name,
    reviewOn: row.review_on ?? '',
  }));
}
