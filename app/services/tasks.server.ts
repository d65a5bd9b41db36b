import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findTask, finishTask, type Task } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import { endsByRecord } from '~/forms/agreement/tasks';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * A task about a child whom this actor may work with; missing otherwise, for one that ends by what is recorded elsewhere, and in a
 * visit: it may tell what somebody said.
 */
export async function readTask(
  actor: Actor & { readonly visitChildId: string | null },
  childId: string,
  taskId: string,
): Promise<Outcome<Task>> {
  return actor.visitChildId === null ? findTaskOf(actor, childId, taskId) : missing;
}

/** Finishes a task with what was done. A second time changes nothing: the first note stays. */
export async function finishTaskOf(
  actor: Actor,
  childId: string,
  taskId: string,
  note: string,
): Promise<Outcome<null>> {
  const task = await findTaskOf(actor, childId, taskId);
  if (task.type !== 'done') return missing;
  const db = await database();
  const at = now();
  await db.transaction().execute(async (trx) => {
    if (!(await finishTask(trx, taskId, { by: actor.staffId, note }, at))) return;
    const by = { kind: 'staff', id: actor.staffId } as const;
    const { agreementId } = task.value;
    await appendAuditEvent(trx, { at, actor: by, event: { type: 'task_finished', taskId }, agreementId, childId });
  });
  return done(null);
}

async function findTaskOf(actor: Actor, childId: string, taskId: string): Promise<Outcome<Task>> {
  const task = await findTask(await database(), taskId);
  if (!task || task.childId !== childId || endsByRecord(task.kind)) return missing;
  if (!(await readChild(actor, childId))) return missing;
  return done(task);
}
