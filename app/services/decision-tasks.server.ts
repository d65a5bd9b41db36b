import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { findStaff } from '~/db/staff';
import { findWorkerOf } from '~/db/staff-of-child';
import { finishTaskNamed, insertTask, isTaskOpen } from '~/db/tasks';
import type { KeptDecision } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { type Gap, gapsOf } from '~/forms/sharing/gaps';
import { dueWithinADay } from '~/forms/values/due';
import { listOf } from '~/forms/values/text';

const kind = 'complete a decision';

/**
 * Brings the task to complete a decision in line with what is recorded: while something is missing there is one, due within a day;
 * once nothing is, it is finished. Call it inside the transaction that records a version, or a fact about the decision, after it.
 */
export async function settleDecisionTask(
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
  const gaps = gapsOf(last.decision, facts);
  const keys = versions.flatMap(({ id }) => [taskKey(id), ...facts.map((fact) => taskKey(id, fact))]);
  const staff = { at, actor: { kind: 'staff', id: staffId }, childId: child.id } as const;
  if (gaps.length === 0) {
    for (const key of keys) {
      const taskId = await finishTaskNamed(db, key, { by: staffId, note: 'Nothing is missing any more.' }, at);
      if (taskId) await appendAuditEvent(db, { ...staff, event: { type: 'task_finished', taskId } });
    }
    return;
  }
  if (await isTaskOpen(db, keys)) return;
  const asked = taskFor(last, child, await whoCompletes(db, child, last), gaps, at);
  const task = await insertTask(db, { ...asked, key: taskKey(last.id, facts.at(-1)) }, at);
  if (task.isFirst) await appendAuditEvent(db, { ...staff, event: { type: 'task_added', taskId: task.id, kind } });
}

/** Whoever recorded it; of an urgent share about another team's child somebody of that team, who alone can open the record. */
export async function whoCompletes(db: Database, child: Child, { recordedBy }: KeptDecision): Promise<string> {
  const recorder = await findStaff(db, recordedBy);
  if (recorder?.teamId === child.teamId) return recordedBy;
  return (await findWorkerOf(db, child)) ?? recordedBy;
}

function taskFor(last: KeptDecision, child: Child, assignedTo: string, gaps: readonly Gap[], at: string) {
  return {
    kind,
    childId: child.id,
    agreementId: null,
    teamId: child.teamId,
    assignedTo,
    who: listOf([...new Set(last.decision.lines.map(({ recipientName }) => recipientName))]),
    detail: gaps.length === 1 ? '1 thing is missing.' : `${gaps.length} things are missing.`,
    ...dueWithinADay(at),
  } as const;
}

/** A task of a version, or of the fact after which something was missing again: one that was finished is not opened anew. */
function taskKey(decisionId: string, after?: DecisionFact): string {
  return `${kind}: ${decisionId}${after ? ` ${after.id}` : ''}`;
}
