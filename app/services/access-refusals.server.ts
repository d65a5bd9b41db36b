import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findHistorySubject } from '~/db/agreement-history';
import { appendAuditEvent } from '~/db/audit-events';
import { findDocument } from '~/db/documents';
import type { AuditEvent } from '~/forms/audit/events';

/** What somebody asked for and may not see. */
export type RefusedKind = Extract<AuditEvent, { type: 'access_refused' }>['kind'];

/**
 * Records that a member of staff asked for an agreement, a record or a document that they may not see, in the history of that
 * agreement where there is one. They are told that it does not exist; whoever reads the history is told that they asked.
 */
export async function recordRefusedAccess(staffId: string, kind: RefusedKind, askedFor: string): Promise<void> {
  const db = await database();
  const agreementId = kind === 'document' ? ((await findDocument(db, askedFor))?.agreementId ?? '') : askedFor;
  const subject = await findHistorySubject(db, agreementId);
  await db.transaction().execute((within) =>
    appendAuditEvent(within, {
      at: now(),
      actor: { kind: 'staff', id: staffId },
      event: { type: 'access_refused', kind },
      ...subject,
    }),
  );
}
