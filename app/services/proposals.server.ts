import { openAgreement } from '~/app/services/agreements.server';
import { answeredSoFar } from '~/app/services/answered.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { putAlong, readyAlong } from '~/app/services/forms-along.server';
import { handOver } from '~/app/services/hand-over.server';
import { freeze, type HandOverRefusal, readyToPut, type Worker } from '~/app/services/put-to-person.server';
import { safeToPut } from '~/app/services/safe-to-put.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { moveAgreement } from '~/db/agreements';
import { appendAuditEvent } from '~/db/audit-events';
import { findLatestSigningSession, moveSigningSession } from '~/db/signing-sessions';
import type { Actor } from '~/forms/access/permissions';
import type { AlongForm } from '~/forms/agreement/along';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

export type { HandOverRefusal, Worker } from '~/app/services/put-to-person.server';

/**
 * The practitioner signs their statement of what they explained, and the tablet goes to the person who is asked: the proposal
 * is frozen, the practitioner's session is parked, and a signing session opens, all in one transaction. A form that somebody
 * has answered goes to the next person so, with the same lines. Refused while something is missing, when somebody saved
 * another revision than the one on the screen, for characters that no font can print, where they answered already, and while a
 * line names what is kept from them.
 * `along` are the forms about brothers and sisters that the same person answers in the same hand-over, as the screen named them:
 * the statement is signed for each, and the family goes on from one to the next.
 */
export async function giveTablet(
  worker: Worker,
  agreementId: string,
  revision: number,
  along: readonly AlongForm[] = [],
): Promise<Outcome<{ readonly cookie: string }, HandOverRefusal>> {
  const ready = await readyToPut(worker, agreementId, revision);
  if (ready.type !== 'done') return ready;
  const put = await safeToPut(ready.value);
  if (put.type !== 'done') return put;
  const others = await readyAlong(worker, put.value, along);
  if (others.type !== 'done') return others;
  const db = await database();
  const at = put.value.content.signedAt;
  const actor = { kind: 'staff', id: worker.staffId } as const;
  const about = { agreementId, childId: put.value.opened.child.id };
  return db.transaction().execute(async (trx) => {
    const { state } = put.value.opened.agreement;
    if (!(await moveAgreement(trx, agreementId, [state], 'with_family', at))) return refused('no longer a draft');
    const signingSessionId = await freeze(trx, worker, put.value, revision);
    for (const other of others.value) await putAlong(trx, worker, other);
    const { token } = await handOver(trx, worker.sessionId, signingSessionId, at);
    await appendAuditEvent(trx, { at, actor, event: { type: 'tablet_handed_over', signingSessionId }, ...about });
    return done({ cookie: sessionCookie(token) });
  });
}

/** The family goes on from this tablet, with every answer so far: the first one is broken, or its page was left. */
export async function goOnHere(worker: Worker, agreementId: string): Promise<Outcome<{ readonly cookie: string }>> {
  const opened = await openAgreement(worker, agreementId, 'prepare an agreement');
  if (opened.type !== 'done' || opened.value.agreement.state !== 'with_family') return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const signing = await findLatestSigningSession(trx, agreementId);
    if (!signing || signing.state === 'finished') return missing;
    await moveSigningSession(trx, signing.id, 'open', at);
    const { token } = await handOver(trx, worker.sessionId, signing.id, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: worker.staffId },
      event: { type: 'signing_moved', signingSessionId: signing.id },
      agreementId,
      childId: opened.value.child.id,
    });
    return done({ cookie: sessionCookie(token) });
  });
}

/**
 * The form goes back to its draft: the family talked or wants to think, and something will be put differently. What was
 * frozen stays as evidence; answers that were not signed count for nothing. A form that somebody has answered never goes back
 * to a draft: it is complete again, and the next person is not asked now.
 */
export async function takeBackToDraft(actor: Actor, agreementId: string): Promise<Outcome<null>> {
  const opened = await openAgreement(actor, agreementId, 'prepare an agreement');
  if (opened.type !== 'done') return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const signing = await findLatestSigningSession(trx, agreementId);
    if (!signing || signing.state === 'finished') return missing;
    const isAnswered = (await answeredSoFar(trx, agreementId)).people.length > 0;
    const to = isAnswered ? 'complete' : 'draft';
    if (!(await moveAgreement(trx, agreementId, ['with_family'], to, at))) return missing;
    await moveSigningSession(trx, signing.id, 'replaced', at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: isAnswered
        ? { type: 'next_person_put_off', signingSessionId: signing.id }
        : { type: 'agreement_reopened' },
      agreementId,
      childId: opened.value.child.id,
    });
    return done(null);
  });
}
