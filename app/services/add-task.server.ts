import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertTask, type NewTask } from '~/db/tasks';

/**
 * Adds a task and writes down in the history of its child that a member of staff's act added it. The same key a second time is the
 * same task, and is not written down again. Call it inside the transaction that records what the task is about.
 */
export async function addTask(db: Database, staffId: string, task: NewTask, at: string): Promise<void> {
  const { id: taskId, isFirst } = await insertTask(db, task, at);
  if (!isFirst) return;
  const { kind, childId, agreementId } = task;
  const actor = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(db, { at, actor, event: { type: 'task_added', taskId, kind }, agreementId, childId });
}
