import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { queueOfficeCopyOf } from '~/app/services/document-queue.server';
import { receiptsOf } from '~/app/services/receipts.server';
import { viewWithdrawal } from '~/app/services/withdrawal-view.server';
import { appendAuditEvent } from '~/db/audit-events';
import { appendRecordFact } from '~/db/record-facts';
import type { Actor } from '~/forms/access/permissions';
import type { ConsideredAnswers } from '~/forms/agreement/answers/withdrawal';
import { done, missing, type Outcome } from '~/forms/outcome';

/**
 * Keeps what a practitioner says of another lawful basis after a withdrawal, for the office alone: it gives nothing back that
 * was taken back. May be said again: the last counts, and all of it stays. The same key a second time changes nothing.
 */
export async function considerWithdrawal(
  actor: Actor,
  childId: string,
  withdrawalId: string,
  answers: ConsideredAnswers,
  key: string,
): Promise<Outcome<null>> {
  const child = await readChild(actor, childId);
  if (!child || (await viewWithdrawal(childId, withdrawalId)).type !== 'done') return missing;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const fact = { type: 'withdrawal_considered', at, recordedAt: at, withdrawalId, ...answers } as const;
    const recorded = await appendRecordFact(trx, { childId, agreementId: null, key }, fact, actor.staffId);
    if (!recorded.isFirst) return done(null);
    const factId = recorded.fact.id;
    for (const { agreementId, signingSessionId, audience } of await receiptsOf(trx, childId, withdrawalId)) {
      await appendAuditEvent(trx, {
        at,
        actor: { kind: 'staff', id: actor.staffId },
        event: { type: 'withdrawal_considered', factId },
        agreementId,
        childId,
      });
      const personId = audience.slice('family:'.length);
      await queueOfficeCopyOf(trx, { agreementId, signingSessionId, personId, factId }, 'withdrawn', at);
    }
    return done(null);
  });
}
