import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { finishTaskNamed, insertTask } from '~/db/tasks';
import { owesNotice } from '~/forms/agreement/disclosed';
import { londonDate } from '~/forms/values/dates';
import { addWorkingDays } from '~/forms/values/working-days';

const kind = 'tell recipient how to keep it';

/** Within so many working days a recipient is told how to keep what they got, where it was not said at once. */
const DAYS_TO_TELL = 5;

type By = { readonly staffId: string; readonly child: Pick<Child, 'id' | 'teamId'> };

/** The series under which what happened to a disclosure is kept: its decision's; its own where no decision is recorded. */
export function seriesOf({ id, decisionSeriesId }: Pick<RecordedDisclosure, 'id' | 'decisionSeriesId'>): string {
  return decisionSeriesId ?? id;
}

/**
 * Asks for each recipient of what was recorded at this instant to be told to review, keep and dispose of it, where nobody has said
 * yet that they were (Derby's procedure 1.1.8). Call it inside the transaction that records what was sent, after that.
 */
export async function askForNotice(db: Database, { staffId, child }: By, at: string): Promise<void> {
  const sent = (await listDisclosures(db, child.id)).filter((one) => one.recordedAt === at && owesNotice(one));
  const staff = { at, actor: { kind: 'staff', id: staffId }, childId: child.id } as const;
  const first = new Map(sent.map((one) => [`${seriesOf(one)} ${one.recipientName}`, one]));
  for (const { id, recipientName, agreementId } of first.values()) {
    const task = {
      kind,
      childId: child.id,
      agreementId,
      teamId: child.teamId,
      assignedTo: staffId,
      who: recipientName,
      detail: 'Nobody has said yet that they were told.',
      page: `disclosures/${id}`,
      dueOn: addWorkingDays(londonDate(at), DAYS_TO_TELL),
      key: keyOf(id),
    } as const;
    const { id: taskId, isFirst } = await insertTask(db, task, at);
    if (isFirst) await appendAuditEvent(db, { ...staff, agreementId, event: { type: 'task_added', taskId, kind } });
  }
}

/** Ends those tasks for a recipient, once it was said whether they were told. Call it inside the transaction that records that. */
export async function finishNoticeTasks(
  db: Database,
  { staffId, child }: By,
  { seriesId, recipientName }: { readonly seriesId: string; readonly recipientName: string },
  at: string,
): Promise<void> {
  for (const sent of await listDisclosures(db, child.id)) {
    if (seriesOf(sent) !== seriesId || sent.recipientName !== recipientName) continue;
    const done = { by: staffId, note: 'It was written down whether they were told.' };
    const taskId = await finishTaskNamed(db, keyOf(sent.id), done, at);
    if (!taskId) continue;
    const actor = { kind: 'staff', id: staffId } as const;
    await appendAuditEvent(db, { at, actor, event: { type: 'task_finished', taskId }, childId: child.id });
  }
}

function keyOf(disclosureId: string): string {
  return `${kind}: ${disclosureId}`;
}
