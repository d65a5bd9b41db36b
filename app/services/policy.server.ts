import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { insertDecidingPolicy, listDecidingPolicies } from '~/db/deciding-policies';
import { type Actor, can } from '~/forms/access/permissions';
import { changePolicy, type DecidingPolicy, FIRST_POLICY, policyOn } from '~/forms/deciders/policy';
import { done, missing, type Outcome } from '~/forms/outcome';

/** The council's policy on who decides: the one in force today, and every one that was entered, the latest first, back to the one that the service came with. */
export async function decidingPolicies() {
  const history = await listDecidingPolicies(await database());
  return { current: policyOn(history, today()), history: [...history.toReversed(), FIRST_POLICY] };
}

/**
 * Changes the council's policy on who decides from a day on, with its event. Those before it stay for the days that they ruled.
 * The same key a second time changes nothing. Refuses what `policyProblems` finds; missing for whoever may not set it.
 */
export async function changeDecidingPolicy(actor: Actor, next: DecidingPolicy, key: string): Promise<Outcome<null>> {
  if (!can(actor, 'set the council’s policy')) return missing;
  const db = await database();
  const changed = changePolicy(await listDecidingPolicies(db), next, today());
  if (changed.type !== 'done') return changed;
  const at = now();
  await db.transaction().execute(async (trx) => {
    if (!(await insertDecidingPolicy(trx, key, next, actor.staffId, at))) return;
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: actor.staffId }, event: { type: 'policy_changed' } });
  });
  return done(null);
}
