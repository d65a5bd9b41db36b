import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { listSafeguardingManagers } from '~/db/staff';
import { finishTaskNamed, insertTask, isTaskOpen } from '~/db/tasks';
import { asksForLook, isLookedAt, isOwnDecision, managerTaskFor } from '~/forms/sharing/manager-look';

const kind = 'look at an override';

/**
 * Brings the manager's task in line with what is recorded: an override or an urgent share asks for one look within 24 hours, and
 * the look ends it; a version with another ground, line or basis asks again. It is given to a safeguarding manager of the team who
 * did not make the decision, or stays with whoever wrote it down where there is none; every manager of the team sees it. Call it
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
  const managers = await listSafeguardingManagers(db, child.teamId);
  const manager = managers.find(({ id, name }) => !isOwnDecision(versions, { staffId: id, name }));
  const page = `decisions/${seriesId}/review`;
  const place = { kind, childId: child.id, agreementId: null, teamId: child.teamId, page } as const;
  const assignedTo = manager?.id ?? asking.recordedBy;
  const task = await insertTask(db, { ...place, ...words, assignedTo, key: taskKey(asking.id) }, at);
  if (task.isFirst) await appendAuditEvent(db, { ...staff, event: { type: 'task_added', taskId: task.id, kind } });
}

/** A task of the version that asked for it. One that was finished is not opened anew. */
function taskKey(id: string): string {
  return `${kind}: ${id}`;
}
