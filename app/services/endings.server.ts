import { type OpenAgreement, openAgreement } from '~/app/services/agreements.server';
import { answeredSoFar } from '~/app/services/answered.server';
import { now } from '~/app/services/clock.server';
import { askToTellOfError } from '~/app/services/confirmations.server';
import { database } from '~/app/services/database.server';
import { queueCorrectedOfficeCopy } from '~/app/services/document-queue.server';
import { takeBackToDraft } from '~/app/services/proposals.server';
import { type Agreement, moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { hasDocuments } from '~/db/documents';
import { type Ending, findEnding, insertEnding } from '~/db/endings';
import { findLatestSigningSession, moveSigningSession } from '~/db/signing-sessions';
import { finishTask, listTasks } from '~/db/tasks';
import type { Actor } from '~/forms/access/permissions';
import type { TaskKind } from '~/forms/agreement/tasks';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * Discards a draft, with a reason; the row and its history stay, and a family that has it in its hands is told that it is
 * closed. Missing once the family has answered. A second time changes nothing. Where somebody has answered and another person
 * has the form, nothing is discarded: it is complete again without them.
 */
export async function discardDraft(actor: Actor, agreementId: string, reason: string): Promise<Outcome<null>> {
  if ((await answeredSoFar(await database(), agreementId)).people.length > 0)
    return takeBackToDraft(actor, agreementId);
  return end(actor, agreementId, 'discarded', reason);
}

/**
 * Marks a form that was answered as entered in error (the wrong child, a form made twice): nothing is deleted, it says so
 * everywhere, and a new version of the office copy says so first; whoever holds a confirmation has to be told, and nothing else that follows
 * from an answer is asked any more. Missing for a draft: discard that.
 */
export async function enterInError(actor: Actor, agreementId: string, reason: string): Promise<Outcome<null>> {
  return end(actor, agreementId, 'entered_in_error', reason);
}

/** How an agreement ended, or null while it stands. */
export async function readEnding(agreementId: string): Promise<Ending | null> {
  return findEnding(await database(), agreementId);
}

/** Why a form was entered in error; null for every other form. */
export async function reasonOfError(agreementId: string): Promise<string | null> {
  const ending = await readEnding(agreementId);
  return ending?.kind === 'entered_in_error' ? ending.reason : null;
}

const FROM: Readonly<Record<Ending['kind'], readonly Agreement['state'][]>> = {
  discarded: ['draft', 'with_family'],
  entered_in_error: ['answered', 'complete'],
};

async function end(actor: Actor, agreementId: string, kind: Ending['kind'], reason: string): Promise<Outcome<null>> {
  const permission = kind === 'discarded' ? 'prepare an agreement' : 'correct an agreement';
  const opened = await openAgreement(actor, agreementId, permission);
  if (opened.type !== 'done') return missing;
  if (opened.value.agreement.state === kind) return done(null);
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    if (!(await moveAgreement(trx, agreementId, FROM[kind], kind, at))) return missing;
    await insertEnding(trx, agreementId, { kind, reason, recordedBy: actor.staffId, recordedAt: at });
    if (kind === 'discarded') await closeFamilyForm(trx, agreementId, at);
    const type = kind === 'discarded' ? 'agreement_discarded' : 'agreement_entered_in_error';
    const by = { kind: 'staff', id: actor.staffId } as const;
    await appendAuditEvent(trx, { at, actor: by, event: { type }, agreementId, childId: opened.value.child.id });
    if (kind === 'entered_in_error') {
      if (await hasDocuments(trx, agreementId)) await queueCorrectedOfficeCopy(trx, agreementId, at);
      await askNoMore(trx, actor, opened.value, at);
      await askToTellOfError(trx, actor, agreementId, at);
    }
    return done(null);
  });
}

/** What follows from an answer, and from none that was an error: a letter to the wrong family could tell them of another. */
const FOLLOWS_AN_ANSWER: readonly TaskKind[] = ['confirm in writing', 'ask the child'];

async function askNoMore(trx: Database, { staffId }: Actor, { agreement, child }: OpenAgreement, at: string) {
  const [agreementId, childId] = [agreement.id, child.id];
  for (const task of await listTasks(trx, { childId })) {
    if (task.agreementId !== agreementId || !FOLLOWS_AN_ANSWER.includes(task.kind)) continue;
    await finishTask(trx, task.id, { by: staffId, note: 'The form was entered in error.' }, at);
    const event = { type: 'task_finished', taskId: task.id } as const;
    await appendAuditEvent(trx, { at, actor: { kind: 'staff', id: staffId }, event, agreementId, childId });
  }
}

async function closeFamilyForm(trx: Database, agreementId: string, at: string): Promise<void> {
  const signing = await findLatestSigningSession(trx, agreementId);
  if (signing) await moveSigningSession(trx, signing.id, 'replaced', at);
}
