import { openAgreement } from '~/app/services/agreements.server';
import { now, today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueOfficeCopyOf } from '~/app/services/document-queue.server';
import { gatherAnswers } from '~/app/services/record-answers.server';
import { confirmTaskKey } from '~/app/services/taken-down.server';
import { appendAuditEvent } from '~/db/audit-events';
import { appendRecordFact } from '~/db/record-facts';
import { finishTaskNamed } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { LocalDate } from '~/forms/values/dates';

/** An answer by telephone that is not confirmed in writing yet. */
export type Unconfirmed = {
  readonly answerId: string;
  readonly person: string;
  readonly saidAt: string;
  readonly confirmBy: LocalDate;
  readonly confirmHow: string;
  readonly isLate: boolean;
};

/** The answers on a form that were given by telephone and are not confirmed in writing yet. */
export async function unconfirmedAnswers(agreementId: string): Promise<readonly Unconfirmed[]> {
  const answers = await gatherAnswers(await database(), agreementId);
  return answers.flatMap(({ signing, signature, confirmedAt }) => {
    const confirmBy = signature?.details.confirmBy;
    if (!signature || !confirmBy || confirmedAt) return [];
    const { id: answerId, signedAt: saidAt, details } = signature;
    const isLate = confirmBy < today();
    return [{ answerId, person: signing.person, saidAt, confirmBy, confirmHow: details.confirmHow, isLate }];
  });
}

/**
 * Records that somebody confirmed in writing what they said by telephone, finishes the task of it, and queues the office copy that
 * says so. Missing for an answer of another form, and for one that needs no confirmation. A second time changes nothing.
 */
export async function confirmInWriting(actor: Actor, agreementId: string, answerId: string): Promise<Outcome<null>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const db = await database();
  const answers = await gatherAnswers(db, agreementId);
  const answer = answers.find(({ signature }) => signature?.id === answerId && signature.details.confirmBy !== null);
  if (!answer) return missing;
  const childId = opened.value.child.id;
  const at = now();
  await db.transaction().execute(async (trx) => {
    const about = { childId, agreementId, key: `confirmed ${answerId}` };
    const fact = { type: 'confirmed', answerId, at, recordedAt: at } as const;
    const recorded = await appendRecordFact(trx, about, fact, actor.staffId);
    if (!recorded.isFirst) return;
    const by = { kind: 'staff', id: actor.staffId } as const;
    const event = { type: 'answer_confirmed', factId: recorded.fact.id } as const;
    await appendAuditEvent(trx, { at, actor: by, event, agreementId, childId });
    const { id: signingSessionId, personId } = answer.signing;
    const changed = { agreementId, signingSessionId, personId, factId: recorded.fact.id };
    await queueOfficeCopyOf(trx, changed, 'confirmed', at);
    const note = `${answer.signing.person} confirmed it in writing.`;
    const taskId = await finishTaskNamed(trx, confirmTaskKey(answerId), { by: actor.staffId, note }, at);
    if (!taskId) return;
    await appendAuditEvent(trx, { at, actor: by, event: { type: 'task_finished', taskId }, agreementId, childId });
  });
  return done(null);
}
