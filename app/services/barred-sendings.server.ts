import { addTask } from '~/app/services/add-task.server';
import { readChild } from '~/app/services/children.server';
import { database } from '~/app/services/database.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import type { RecordedDisclosure } from '~/db/disclosures';
import { listSafeguardingManagers } from '~/db/staff';
import type { Actor } from '~/forms/access/permissions';
import { keptFromRecipient, type ToRecipient } from '~/forms/copies/barred-recipient';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { dueWithinADay } from '~/forms/values/due';

const kind = 'a protected detail went out';

/** What is kept from whom about a child, to be looked for in what goes to somebody. The child was opened before. */
export async function detailsKeptFrom(childId: string): Promise<readonly ProtectedDetail[]> {
  return protectedDetailsOf(await database(), childId);
}

/** Whether something about a child whom this actor may work with goes to anybody from whom it is kept; false for any other child. */
export async function goesToBarred(actor: Actor, childId: string | null, sending: ToRecipient): Promise<boolean> {
  if (childId === null || !(await readChild(actor, childId))) return false;
  return keptFromRecipient(await detailsKeptFrom(childId), sending).length > 0;
}

/** One recipient of something that went: as the record calls them, and with whatever else was written of who received it. */
export type WentTo = ToRecipient & { readonly recipientName: string };

/** A line that went, as somebody there reads it. */
export function wentTo(sent: Pick<RecordedDisclosure, 'recipientName' | 'what' | 'disclosed'>): WentTo {
  const { recipientName, what, disclosed } = sent;
  const { receivedBy, words, conditions, sentBy } = disclosed;
  return { recipientName, to: [recipientName, receivedBy], texts: [what, words, conditions, sentBy] };
}

/**
 * Asks a safeguarding manager of the team to see to everybody whom something protects that went to a recipient from whom it is kept:
 * it is stored all the same, for it happened (domain 5.6). The task names the recipient, never what was protected. It goes to a manager
 * other than whoever sent it where there is one. The same key a second time is the same task. Call it inside the transaction that
 * records what went.
 */
export async function askAboutBarred(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Pick<Child, 'id' | 'teamId'> },
  went: readonly WentTo[],
  key: string,
  at: string,
): Promise<void> {
  const details = await protectedDetailsOf(db, child.id);
  const barred = went.filter((one) => keptFromRecipient(details, one).length > 0);
  if (barred.length === 0) return;
  const managers = (await listSafeguardingManagers(db)).filter(({ teamId }) => teamId === child.teamId);
  const manager = managers.find(({ id }) => id !== staffId) ?? managers[0];
  for (const who of new Set(barred.map(({ recipientName }) => recipientName))) {
    const task = {
      kind,
      childId: child.id,
      agreementId: null,
      teamId: child.teamId,
      assignedTo: manager?.id ?? staffId,
      who,
      detail: 'It held something that is kept from them.',
      ...dueWithinADay(at),
      key: `${kind}: ${key} ${who}`,
    } as const;
    await addTask(db, staffId, task, at);
  }
}
