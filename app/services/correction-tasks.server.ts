import { addTask } from '~/app/services/add-task.server';
import { readChildRecord } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { newestConfirmations } from '~/app/services/confirmations.server';
import { listAgreementIds } from '~/db/agreement-lists';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { listDisclosures } from '~/db/disclosures';
import { isAsked } from '~/forms/agreement/disclosed';
import { londonDate } from '~/forms/values/dates';

const kind = 'tell recipient it was put right';

/** What was put right. `agreementIds`: on which forms; null: about the child, whatever form it stood on. */
type PutRight = { readonly id: string; readonly detail: string; readonly agreementIds: readonly string[] | null };

/**
 * Asks for everybody to be told that something was put right who may hold it: whoever has the newest confirmation of a form, and
 * whoever something went to. One task for each, in words that say what was put right and not what anybody said. Call it inside the
 * transaction that records the correction.
 */
export async function askToTellOfCorrection(
  db: Database,
  { staffId, child }: { readonly staffId: string; readonly child: Pick<Child, 'id' | 'teamId'> },
  { id, detail, agreementIds }: PutRight,
  at: string,
): Promise<void> {
  for (const who of await holdersOf(db, child.id, agreementIds)) {
    const task = {
      kind,
      childId: child.id,
      agreementId: null,
      teamId: child.teamId,
      assignedTo: staffId,
      who,
      detail,
      dueOn: londonDate(at),
      key: `${kind}: ${id} ${who}`,
    } as const;
    await addTask(db, staffId, task, at);
  }
}

/** Who may hold it, by name, each once. A question that we put to somebody gave them nothing. */
async function holdersOf(
  db: Database,
  childId: string,
  agreementIds: PutRight['agreementIds'],
): Promise<ReadonlySet<string>> {
  const { names } = (await readChildRecord(db, childId, today())).said;
  const holders = new Set<string>();
  for (const agreementId of agreementIds ?? (await listAgreementIds(db, [childId]))) {
    const confirmations = await newestConfirmations(db, agreementId);
    for (const { recipientId } of confirmations) holders.add(names.get(recipientId) ?? recipientId);
  }
  for (const { agreementId, slot, recipientName } of await listDisclosures(db, childId)) {
    const isOfThese = agreementIds === null || (agreementId !== null && agreementIds.includes(agreementId));
    if (isOfThese && !isAsked(slot)) holders.add(recipientName);
  }
  return holders;
}
