import { addTask } from '~/app/services/add-task.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import { listDecisions } from '~/db/sharing-decisions';
import { finishTask, listTasks } from '~/db/tasks';
import { decisionFollowed } from '~/forms/sharing/decision-followed';
import { dueWithinADay } from '~/forms/values/due';

const kind = 'complete a decision';

type By = { readonly staffId: string; readonly child: Pick<Child, 'id' | 'teamId'> };
type Recipient = { readonly id: string; readonly name: string };

/**
 * Asks for the decision on which something went to a recipient, due within a day, where none that shares it is recorded. The same key
 * a second time is the same task. Call it inside the transaction that records what was sent.
 */
export async function askForDecision(
  db: Database,
  { staffId, child }: By,
  { id, name }: Recipient,
  key: string,
  at: string,
) {
  const task = {
    kind,
    childId: child.id,
    agreementId: null,
    teamId: child.teamId,
    assignedTo: staffId,
    who: name,
    detail: 'It was sent, and no decision to share it is recorded.',
    page: pageFor(id),
    ...dueWithinADay(at),
    key: `${kind}: sent ${key}`,
  } as const;
  await addTask(db, staffId, task, at);
}

/**
 * Ends those tasks where everything that went to their recipient is decided: by the decision that stood then, written down late, or
 * by the one that stands now. Call it inside the transaction that records a decision, after it.
 */
export async function finishDecisionAsked(db: Database, { staffId, child }: By, at: string): Promise<void> {
  const open = (await listTasks(db, { childId: child.id })).filter((task) => task.kind === kind && task.page !== '');
  if (open.length === 0) return;
  const decisions = await listDecisions(db, child.id);
  const undecided = (await listDisclosures(db, child.id))
    .filter(({ decisionSeriesId }) => decisionSeriesId === null)
    .filter((sent) => ![sent.at, at].some((when) => decisionFollowed(decisions, sent.slot, when)))
    .map(({ recipientId }) => pageFor(recipientId ?? ''));
  for (const task of open.filter(({ page }) => !undecided.includes(page))) {
    await finishTask(db, task.id, { by: staffId, note: 'The decision was recorded.' }, at);
    const actor = { kind: 'staff', id: staffId } as const;
    await appendAuditEvent(db, { at, actor, event: { type: 'task_finished', taskId: task.id }, childId: child.id });
  }
}

/** The child's page on which a decision about a recipient is recorded. */
function pageFor(recipientId: string): string {
  return `decisions/new?to=${encodeURIComponent(recipientId)}`;
}
