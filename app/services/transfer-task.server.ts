import { addTask } from '~/app/services/add-task.server';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { londonDate } from '~/forms/values/dates';
import { addWorkingDays } from '~/forms/values/working-days';

const kind = 'hand over to another council';

/** Asks whoever recorded a move to hand over. Call it inside the transaction that records the move. */
export async function askToHandOver(
  db: Database,
  staffId: string,
  child: Child,
  move: { id: string; to: string },
  at: string,
) {
  const task = {
    kind,
    childId: child.id,
    agreementId: null,
    teamId: child.teamId,
    assignedTo: staffId,
    who: move.to,
    detail: 'What protects somebody goes first.',
    dueOn: addWorkingDays(londonDate(at), 5),
    key: handOverKey(move.id),
    page: `transfers/${move.id}`,
  } as const;
  await addTask(db, staffId, task, at);
}

/** The key of the task to hand over, so that the receipt of the other council ends it. */
export function handOverKey(transferId: string): string {
  return `${kind}: ${transferId}`;
}
