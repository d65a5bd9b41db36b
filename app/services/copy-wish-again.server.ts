import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { openReturned, type ReturnedAgreement } from '~/app/services/hand-back.server';
import { handOver } from '~/app/services/hand-over.server';
import type { Worker } from '~/app/services/proposals.server';
import { sessionCookie } from '~/app/services/session-cookie.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Actor } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';

/** A form whose signer has not said how a copy is safe, and still can: the tablet came back too soon. Missing for any other. */
export async function openWithoutCopyWish(actor: Actor, agreementId: string): Promise<Outcome<ReturnedAgreement>> {
  const returned = await openReturned(actor, agreementId);
  if (returned.type !== 'done' || returned.value.agreement.state !== 'answered') return missing;
  return returned.value.copyWish || returned.value.handBack ? missing : returned;
}

/**
 * Gives the tablet to the signer once more, for the page about their copy: their answers are final and stay. Gives the
 * family's cookie. Missing as `openWithoutCopyWish` is.
 */
export async function giveTabletForCopy(
  worker: Worker,
  agreementId: string,
): Promise<Outcome<{ readonly cookie: string }>> {
  const opened = await openWithoutCopyWish(worker, agreementId);
  if (opened.type !== 'done') return missing;
  const { signing, child } = opened.value;
  const db = await database();
  const at = now();
  return db.transaction().execute(async (trx) => {
    const { token } = await handOver(trx, worker.sessionId, signing.id, at);
    await appendAuditEvent(trx, {
      at,
      actor: { kind: 'staff', id: worker.staffId },
      event: { type: 'tablet_handed_over', signingSessionId: signing.id },
      agreementId,
      childId: child.id,
    });
    return done({ cookie: sessionCookie(token) });
  });
}
