import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { listSafeguardingManagers } from '~/db/staff';
import { finishTaskNamed, insertTask, isTaskOpen } from '~/db/tasks';
import type { KeptDecision } from '~/forms/sharing/decision';
import { asksForLook, isLookedAt, isOwnDecision, managerTaskFor } from '~/forms/sharing/manager-look';

const kind = 'look at an override';

/** The page of a child where a manager says what they think of one decision: their task leads to it. */
export const lookPage = (seriesId: string) => `decisions/${seriesId}/review`;

/**
 * Brings the manager's task in line with what is recorded: an override or an urgent share asks for one look within 24 hours, and
 * the look ends it; a version with another ground, line or basis asks again. It is given to a safeguarding manager of the team who
 * did not make the decision; where the team has none, to one of another team; where the council has none, it stays with whoever wrote it
 * down. Every manager of the team sees it. Call it
 * inside the transaction that records a version or a look.
 */
export async function settleLookTask(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Child },
  seriesId: string,
  at: string,
): Promise<void> {
  const versions = await findDecision(db, child.id, seriesId);
  const asking = versions.find(({ decision }) => asksForLook(decision));
  const words = asking && managerTaskFor(asking);
  if (!asking || !words) return;
  const facts = (await listDecisionFacts(db, [child.id])).map(({ fact }) => fact);
  const keys = versions.map(({ id }) => taskKey(id));
  const staff = { at, actor: { kind: 'staff', id: staffId }, childId: child.id } as const;
  if (isLookedAt(versions, facts)) {
    for (const key of keys) {
      const taskId = await finishTaskNamed(db, key, { by: staffId, note: 'A manager looked at it.' }, at);
      if (taskId) await appendAuditEvent(db, { ...staff, event: { type: 'task_finished', taskId } });
    }
    return;
  }
  if (await isTaskOpen(db, keys)) return;
  const manager = await managerToLook(db, child, versions);
  const place = { kind, childId: child.id, agreementId: null, teamId: child.teamId } as const;
  const assignedTo = manager?.id ?? asking.recordedBy;
  const task = await insertTask(
    db,
    { ...place, ...words, page: lookPage(seriesId), assignedTo, key: taskKey(asking.id) },
    at,
  );
  if (task.isFirst) await appendAuditEvent(db, { ...staff, event: { type: 'task_added', taskId: task.id, kind } });
}

/** A manager whose decision it is not: of the child's team, or where it has none of another, who is lent this one decision. */
async function managerToLook(db: Database, { teamId, isRestricted }: Child, versions: readonly KeptDecision[]) {
  const managers = await listSafeguardingManagers(db);
  const others = managers.filter(({ id, name }) => !isOwnDecision(versions, { staffId: id, name }));
  return others.find((manager) => manager.teamId === teamId) ?? (isRestricted ? undefined : others[0]);
}

/** A task of the version that asked for it. One that was finished is not opened anew. */
function taskKey(id: string): string {
  return `${kind}: ${id}`;
}
