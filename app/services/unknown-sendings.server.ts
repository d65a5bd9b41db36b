import { addTask } from '~/app/services/add-task.server';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import type { RecordedDisclosure } from '~/db/disclosures';
import { unknownOf } from '~/forms/agreement/disclosed';
import { dueWithinADay } from '~/forms/values/due';
import { listOf } from '~/forms/values/text';

const kind = 'find out about a sending';

/**
 * Asks for what was recorded as “not known yet” about something that went, within a day, once for each recipient: it was stored, for
 * it happened. The same key a second time is the same task. Call it inside the transaction that records what went.
 */
export async function askForUnknown(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Pick<Child, 'id' | 'teamId'> },
  sent: readonly Pick<RecordedDisclosure, 'recipientName' | 'channel' | 'disclosed'>[],
  key: string,
  at: string,
): Promise<void> {
  for (const who of new Set(sent.map(({ recipientName }) => recipientName))) {
    const unknown = new Set(sent.filter(({ recipientName }) => recipientName === who).flatMap(unknownOf));
    if (unknown.size === 0) continue;
    const task = {
      kind,
      childId: child.id,
      agreementId: null,
      teamId: child.teamId,
      assignedTo: staffId,
      who,
      detail: `Not known yet: ${listOf([...unknown])}.`,
      ...dueWithinADay(at),
      key: `${kind}: ${key} ${who}`,
    } as const;
    await addTask(db, staffId, task, at);
  }
}
