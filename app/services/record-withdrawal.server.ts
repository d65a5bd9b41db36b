import { queueReceipt } from '~/app/services/document-queue.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { appendRecordFact } from '~/db/record-facts';
import { findSessionOfAnswer } from '~/db/signatures';
import { insertTask } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import type { Withdrawal } from '~/forms/agreement/withdrawal';
import { londonDate } from '~/forms/values/dates';
import { listOf } from '~/forms/values/text';

/** Who records it about whom, and the key that makes a second tap the same act. */
type Recording = { readonly actor: Actor; readonly child: Child; readonly key: string };
type Names = ReadonlyMap<string, string>;

/**
 * Writes a withdrawal that was decided: the fact, and for each form of which something was taken back its audit event, the
 * receipt and the office copy; and a task for each recipient who has to stop. Call it inside a transaction; gives the fact's id.
 */
export async function recordWithdrawal(
  db: Database,
  recording: Recording,
  { event, takenBack, recipientsToTell }: Withdrawal,
  names: Names,
): Promise<string> {
  const { actor, child, key } = recording;
  const answers = new Map(takenBack.map(({ said }) => [said.put.agreementId, said.by.answerId]));
  const [first = null] = answers.size === 1 ? answers.keys() : [];
  const { id: _given, ...fact } = event;
  const recorded = await appendRecordFact(db, { childId: child.id, agreementId: first, key }, fact, actor.staffId);
  const { id: factId, recordedAt } = recorded.fact;
  for (const [agreementId, answerId] of answers) {
    const lines = takenBack.filter(({ said }) => said.put.agreementId === agreementId).length;
    await appendAuditEvent(db, {
      at: recordedAt,
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'agreement_withdrawn', factId, lines },
      agreementId,
      childId: child.id,
    });
    const signingSessionId = await findSessionOfAnswer(db, answerId);
    await queueReceipt(db, { agreementId, signingSessionId, personId: event.personId, factId }, recordedAt);
  }
  for (const recipientId of recipientsToTell) {
    const told = takenBack.filter(({ slot }) => slot.way === 'tell' && slot.line.recipientId === recipientId);
    await askToStop(db, recording, { factId, recordedAt, recipientId, who: event.personName, told, names });
  }
  return factId;
}

type ToStop = {
  readonly factId: string;
  readonly recordedAt: string;
  readonly recipientId: string;
  readonly who: string;
  readonly told: Withdrawal['takenBack'];
  readonly names: Names;
};

async function askToStop(db: Database, { actor, child }: Recording, stop: ToStop): Promise<void> {
  const { factId, recordedAt, recipientId, who, told, names } = stop;
  const what = listOf([...new Set(told.map(({ slot }) => names.get(slot.line.itemId) ?? slot.line.itemId))]);
  const agreementId = told[0]?.said.put.agreementId ?? null;
  const kind = 'tell recipient to stop';
  const task = await insertTask(
    db,
    {
      kind,
      childId: child.id,
      agreementId,
      teamId: child.teamId,
      assignedTo: actor.staffId,
      who: names.get(recipientId) ?? recipientId,
      detail: `${who} no longer agrees that they are told about: ${what}.`,
      dueOn: londonDate(recordedAt),
      key: `${kind}: ${factId} ${recipientId}`,
    },
    recordedAt,
  );
  await appendAuditEvent(db, {
    at: recordedAt,
    actor: { kind: 'staff', id: actor.staffId },
    event: { type: 'task_added', taskId: task.id, kind },
    agreementId,
    childId: child.id,
  });
}
