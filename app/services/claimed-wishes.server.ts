import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild } from '~/db/children';
import type { AuditEvent } from '~/forms/audit/events';

/** Where somebody of the staff claimed to answer for the family. */
export type ClaimedWith = Extract<AuditEvent, { type: 'wish_claimed' }>['place'];

/**
 * Writes down that a request of a member of staff claimed to answer for the family, in the history of the child where one is known: a
 * wish is made by its person in a signing session, or taken down as what it is, and by nothing else.
 */
export async function recordClaimedWish(staffId: string, place: ClaimedWith, childId: string | null): Promise<void> {
  const db = await database();
  const child = childId === null ? null : await findChild(db, childId);
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: staffId },
      event: { type: 'wish_claimed', place },
      childId: child?.id ?? null,
    }),
  );
}
