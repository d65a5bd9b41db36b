import type { Database } from '~/db/connection';
import type { DecidingPolicy } from '~/forms/deciders/policy';
import { policySchema } from '~/forms/deciders/policy.schema';

/** The council's policies on who decides, the first entered first. Empty until the council has set one: FIRST_POLICY rules. */
export async function listDecidingPolicies(db: Database): Promise<readonly DecidingPolicy[]> {
  const rows = await db.selectFrom('deciding_policies').selectAll().orderBy('recorded_at').orderBy('id').execute();
  return rows.map((row) => policySchema.parse(JSON.parse(row.content)));
}

/** Adds a policy under its id, if none has it yet; those before it stay for the days that they ruled. Gives whether it was the first. */
export async function insertDecidingPolicy(
  db: Database,
  id: string,
  policy: DecidingPolicy,
  by: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('deciding_policies')
    .values({ id, content: JSON.stringify(policy), recorded_at: at, recorded_by: by })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
