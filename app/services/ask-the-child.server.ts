import type { Agreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { insertTask } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import type { ChildViews } from '~/forms/agreement/draft';
import { fullName } from '~/forms/values/names';

const kind = 'ask the child';

/**
 * Asks the worker to hear the child on the day that the form names, where the child was not asked before it was put to anybody:
 * one task for each form, whoever else answers it. Call it inside the transaction that completes the form.
 */
export async function askToHearTheChild(
  db: Database,
  { staffId }: Pick<Actor, 'staffId'>,
  { agreement, child }: { readonly agreement: Pick<Agreement, 'id' | 'teamId'>; readonly child: Child },
  { askWho, askOn }: Pick<ChildViews, 'askWho' | 'askOn'>,
  at: string,
): Promise<void> {
  if (askOn === '') return;
  const about = { childId: child.id, agreementId: agreement.id };
  const given = { teamId: agreement.teamId, assignedTo: staffId, dueOn: askOn };
  const words = { who: fullName(child), detail: `The form says who asks: ${askWho}.` };
  const task = await insertTask(db, { kind, ...about, ...given, ...words, key: `${kind} ${agreement.id}` }, at);
  if (!task.isFirst) return;
  const actor = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(db, { at, actor, event: { type: 'task_added', taskId: task.id, kind }, ...about });
}
