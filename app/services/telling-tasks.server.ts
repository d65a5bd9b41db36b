import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { finishTaskNamed, insertTask } from '~/db/tasks';
import type { Telling } from '~/forms/sharing/decision';
import { latestTelling } from '~/forms/sharing/telling';

const kind = 'tell the family';

/**
 * Brings the tasks to tell people in line with what is recorded: one for each person who was not told and for whom a day to look
 * again was set, due that day; what is said of that person later ends it. Call it inside the transaction that records a version of
 * the decision, or whether somebody was told.
 */
export async function settleTellingTasks(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Child },
  seriesId: string,
  at: string,
): Promise<void> {
  const versions = await findDecision(db, child.id, seriesId);
  const [last] = versions;
  if (!last) return;
  const ofChild = await listDecisionFacts(db, [child.id]);
  const facts = ofChild.filter((one) => one.seriesId === seriesId).map(({ fact }) => fact);
  const waiting = latestTelling(last.decision, facts).filter(isWaiting);
  const staff = { at, actor: { kind: 'staff', id: staffId }, childId: child.id } as const;
  const keyOf = ({ who, lookAgainOn }: Telling) => `${kind}: ${seriesId} ${lookAgainOn} ${who}`;
  const open = new Set(waiting.map(keyOf));
  const before = [
    ...versions.flatMap(({ decision }) => decision.telling),
    ...facts.flatMap((fact) => (fact.type === 'told' ? [fact.telling] : [])),
  ];
  for (const key of new Set(before.map(keyOf))) {
    if (open.has(key)) continue;
    const taskId = await finishTaskNamed(db, key, { by: staffId, note: 'It was looked at again.' }, at);
    if (taskId) await appendAuditEvent(db, { ...staff, event: { type: 'task_finished', taskId } });
  }
  for (const telling of waiting) {
    const place = { kind, childId: child.id, agreementId: null, teamId: child.teamId } as const;
    const words = { who: telling.who, detail: '', page: `decisions/${seriesId}/telling`, dueOn: telling.lookAgainOn };
    const task = await insertTask(db, { ...place, ...words, assignedTo: last.recordedBy, key: keyOf(telling) }, at);
    if (task.isFirst) await appendAuditEvent(db, { ...staff, event: { type: 'task_added', taskId: task.id, kind } });
  }
}

function isWaiting(telling: Telling): telling is Telling & { readonly lookAgainOn: string } {
  return telling.told !== 'told' && telling.lookAgainOn !== null;
}
