import { addTask } from '~/app/services/add-task.server';
import { type Confirmation, newestConfirmations } from '~/app/services/confirmations.server';
import { gatherCopyRecord } from '~/app/services/copy-record.server';
import { findAgreement } from '~/db/agreements';
import type { Database } from '~/db/connection';
import { listProtectedDetails } from '~/db/protected-details';
import { listFinishedSignings } from '~/db/record-evidence';
import { findWorkerOf } from '~/db/staff-of-child';
import type { Actor } from '~/forms/access/permissions';
import { londonDate } from '~/forms/values/dates';

const kind = 'tell recipient to ask first';

/**
 * Asks for each recipient whose confirmation was made while nothing was protected to be told to ask before they pass anything on: a
 * confirmation made now says so. Once for each confirmation, and in words that say neither what is protected nor from whom. Call it
 * inside the transaction that records a protection, after that. `agreementIds`: every form of the child's family.
 */
export async function askToWarnRecipients(
  db: Database,
  actor: Actor,
  { childId, agreementIds }: { readonly childId: string; readonly agreementIds: readonly string[] },
  at: string,
): Promise<void> {
  const details = await listProtectedDetails(db, childId);
  const knewOf = (day: string) =>
    details.some(({ recordedAt, ended }) => recordedAt <= day && (ended === null || ended.at > day));
  for (const agreementId of agreementIds) {
    const unwarned = (await newestConfirmations(db, agreementId)).filter(({ sealedAt }) => !knewOf(sealedAt));
    if (unwarned.length > 0) await addTasks(db, actor, agreementId, unwarned, at);
  }
}

async function addTasks(
  db: Database,
  { staffId, teamId: ownTeam }: Actor,
  agreementId: string,
  confirmations: readonly Confirmation[],
  at: string,
): Promise<void> {
  const agreement = await findAgreement(db, agreementId);
  const last = (await listFinishedSignings(db, agreementId)).at(-1);
  if (!agreement || !last) throw new Error('A confirmation without its agreement');
  const { childId, teamId } = agreement;
  const { recipients } = (await gatherCopyRecord(db, last.id)).record.proposal;
  const worker = teamId === ownTeam ? staffId : await findWorkerOf(db, { id: childId, teamId });
  for (const { id, recipientId } of confirmations) {
    const task = {
      kind,
      childId,
      agreementId,
      teamId,
      assignedTo: worker ?? staffId,
      who: recipients.find((recipient) => recipient.id === recipientId)?.name ?? recipientId,
      detail: 'Their confirmation does not say so yet.',
      dueOn: londonDate(at),
      key: `${kind}: ${id}`,
    } as const;
    await addTask(db, staffId, task, at);
  }
}
