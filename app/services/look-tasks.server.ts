import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { listSafeguardingManagers } from '~/db/staff';
import { finishTaskNamed, insertTask } from '~/db/tasks';
import { asksForLook, isOwnDecision, managerTaskFor } from '~/forms/sharing/manager-look';

const kind = 'look at an override';

/**
 * Brings the manager's task in line with what is recorded: an override or an urgent share asks for one look within 24 hours, and
 * the look ends it. It is given to a safeguarding manager of the team who did not make the decision, or stays with whoever wrote it
 * down where there is none; every manager of the team sees it. Call it inside the transaction that records a version or a look.
 */
export async function settleLookTask(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Child },
  seriesId: string,
  at: string,
): Promise<void> {
  const versions = await findDecision(db, child.id, seriesId);
  const [last] = versions;
  const words = versions.map(managerTaskFor).find((task) => task !== null);
  if (!last || !words) return;
  const key = `${kind}: ${seriesId}`;
  const staff = { at, actor: { kind: 'staff', id: staffId }, childId: child.id } as const;
  const happened = await listDecisionFacts(db, [child.id]);
  // A look at a version that asked for none is no look at the override that it became.
  const asking = versions.filter(({ decision }) => asksForLook(decision)).map(({ id }) => id);
  if (happened.some(({ fact }) => fact.type === 'reviewed' && asking.includes(fact.decisionId))) {
    const taskId = await finishTaskNamed(db, key, { by: staffId, note: 'A manager looked at it.' }, at);
    if (taskId) await appendAuditEvent(db, { ...staff, event: { type: 'task_finished', taskId } });
    return;
  }
  const managers = await listSafeguardingManagers(db, child.teamId);
  const manager = managers.find(({ id, name }) => !isOwnDecision(versions, { staffId: id, name }));
  const page = `decisions/${seriesId}/review`;
  const place = { kind, childId: child.id, agreementId: null, teamId: child.teamId, page, key } as const;
  const task = await insertTask(db, { ...place, ...words, assignedTo: manager?.id ?? last.recordedBy }, at);
  if (task.isFirst) await appendAuditEvent(db, { ...staff, event: { type: 'task_added', taskId: task.id, kind } });
}
