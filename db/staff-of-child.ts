import { sql } from 'kysely';
import type { Database } from '~/db/connection';

/**
 * Who of a child's own team is given what somebody of another team left to do for them: the worker of the last form, else whoever
 * entered the child, else the team's manager. Null where the team has nobody.
 */
export async function findWorkerOf(
  db: Database,
  child: { readonly id: string; readonly teamId: string },
): Promise<string | null> {
  const lastWorker = db
    .selectFrom('agreements')
    .select('created_by')
    .where('child_id', '=', child.id)
    .where('team_id', '=', child.teamId)
    .orderBy('created_at', 'desc')
    .limit(1);
  const enteredBy = db.selectFrom('children').select('created_by').where('id', '=', child.id);
  const row = await db
    .selectFrom('staff')
    .select('id')
    .where('team_id', '=', child.teamId)
    .where('disabled_at', 'is', null)
    .orderBy(
      sql`case when id = ${lastWorker} then 0 when id = ${enteredBy} then 1 when role = 'safeguarding-manager' then 2 else 3 end`,
    )
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
