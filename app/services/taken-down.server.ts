import { openAgreement } from '~/app/services/agreements.server';
import { askToHearTheChild } from '~/app/services/ask-the-child.server';
import { now } from '~/app/services/clock.server';
import { askToTellOfChange } from '~/app/services/confirmations.server';
import { database } from '~/app/services/database.server';
import { queueFamilyCopy, queueOfficeCopy, releaseOfficeCopy } from '~/app/services/document-queue.server';
import {
  freeze,
  type HandOverRefusal,
  type ReadyToPut,
  readyToPut,
  type Worker,
} from '~/app/services/put-to-person.server';
import { recordSearchEntry } from '~/app/services/search-entry.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { insertHandBack } from '~/db/hand-backs';
import { findSignatureOf, insertSignature, type Signature } from '~/db/signatures';
import { findSigningSession, moveSigningSession, saveFamilyAnswers } from '~/db/signing-sessions';
import { insertTask } from '~/db/tasks';
import { insertWishes } from '~/db/wishes';
import { outcomeOf } from '~/forms/agreement/proposal';
import { NO_ANSWERS } from '~/forms/agreement/proposal.schema';
import { detailsOf, type TakenDown } from '~/forms/agreement/taken-down';
import type { AuditEvent } from '~/forms/audit/events';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/**
 * Takes down what the person who is asked answered without the tablet: spoken, by telephone, on paper, or without a signature.
 * The practitioner signs their statement with it. The wishes, how they were given, the audit events, the work of sealing and,
 * after a call, the task to confirm it in writing are one transaction. Whoever has answered already is not written down again:
 * a second time gives the first. Refused as giving them the tablet is.
 */
export async function takeDown(
  worker: Worker,
  agreementId: string,
  revision: number,
  taken: TakenDown,
): Promise<Outcome<Signature, HandOverRefusal>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const { state, draft } = opened.value.agreement;
  const db = await database();
  const personId = draft.who?.personId ?? '';
  const before = await findSignatureOf(db, agreementId, personId);
  if (before) return done(before);
  const put = await readyToPut(worker, agreementId, revision);
  if (put.type !== 'done') return put;
  const at = now();
  return db.transaction().execute(async (trx) => {
    const first = await findSignatureOf(trx, agreementId, personId);
    if (first) return done(first);
    if (!(await moveAgreement(trx, agreementId, [state], 'complete', at))) return refused('no longer a draft');
    const signature = await record(trx, worker, put.value, revision, taken, at);
    if (state === 'draft') await append(trx, worker, put.value, { type: 'agreement_completed' }, at);
    await recordSearchEntry(trx, agreementId, taken.at);
    return done(signature);
  });
}

async function record(
  trx: Database,
  worker: Worker,
  put: ReadyToPut,
  revision: number,
  taken: TakenDown,
  at: string,
): Promise<Signature> {
  const { content } = put;
  const signingSessionId = await freeze(trx, worker, put, revision);
  await saveFamilyAnswers(trx, signingSessionId, { ...NO_ANSWERS, cards: taken.cards, optOut: taken.optOut });
  await moveSigningSession(trx, signingSessionId, 'finished', at);
  const { agreement } = put.opened;
  const signature = await recordAnswers(trx, put, signingSessionId, taken, at);
  const handBack = { ...taken.handBack, recordedBy: worker.staffId, recordedAt: at };
  await insertHandBack(trx, agreement.id, signingSessionId, handBack);
  await append(trx, worker, put, { type: 'answers_taken_down', signingSessionId, method: taken.method }, at);
  const finished = { agreementId: agreement.id, signingSessionId, personId: content.person.id };
  await queueFamilyCopy(trx, finished, at);
  await queueOfficeCopy(trx, { agreementId: agreement.id, signingSessionId }, at);
  await releaseOfficeCopy(trx, finished, at);
  await askToTellOfChange(trx, worker, finished, at);
  await askToHearTheChild(trx, worker, put.opened, content.office.views, at);
  if (signature.details.confirmBy) await askToConfirm(trx, worker, put, signature, at);
  return signature;
}

async function recordAnswers(
  trx: Database,
  { opened: { agreement }, content }: ReadyToPut,
  signingSessionId: string,
  taken: TakenDown,
  at: string,
): Promise<Signature> {
  const session = await findSigningSession(trx, signingSessionId);
  if (!session) throw new Error('A signing session that was opened and is not there');
  const from = {
    agreementId: agreement.id,
    proposalId: session.proposalId,
    signingSessionId,
    personId: content.person.id,
  };
  await insertWishes(trx, from, outcomeOf(content, taken.cards).wishes, taken.at);
  const signature = {
    ...from,
    capacity: content.person.capacity,
    method: taken.method,
    typedName: null,
    strokesFileId: null,
    askedAgain: false,
    optOut: taken.optOut || null,
    idempotencyKey: `taken down ${agreement.id} ${content.person.id}`,
    signedAt: taken.at,
    recordedAt: at,
    details: detailsOf(taken, content),
  };
  return { id: await insertSignature(trx, signature), ...signature };
}

/** What was said by telephone is sent to them in writing, by the way that they called safe. */
async function askToConfirm(
  trx: Database,
  worker: Worker,
  put: ReadyToPut,
  { id, details }: Signature,
  at: string,
): Promise<void> {
  const { agreement } = put.opened;
  const task = {
    key: confirmTaskKey(id),
    kind: 'confirm in writing',
    childId: agreement.childId,
    agreementId: agreement.id,
    teamId: agreement.teamId,
    assignedTo: worker.staffId,
    who: put.content.person.name,
    detail: details.confirmHow,
    dueOn: details.confirmBy ?? '',
  } as const;
  const { id: taskId } = await insertTask(trx, task, at);
  await append(trx, worker, put, { type: 'task_added', taskId, kind: task.kind }, at);
}

/** The task to confirm one answer in writing. */
export function confirmTaskKey(answerId: string): string {
  return `confirm in writing ${answerId}`;
}

async function append(
  trx: Database,
  { staffId }: Worker,
  { opened: { agreement } }: ReadyToPut,
  event: AuditEvent,
  at: string,
): Promise<void> {
  const by = { kind: 'staff', id: staffId } as const;
  await appendAuditEvent(trx, { at, actor: by, event, agreementId: agreement.id, childId: agreement.childId });
}
