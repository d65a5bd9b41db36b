import { appendAuditEvent, type RecordedEvent } from '~/db/audit-events';
import type { Database } from '~/db/connection';
import { findSigningSubject } from '~/db/sessions';

/** Records an event of a signing session where the history of its agreement will find it. Call it inside the transaction. */
export async function appendSigningEvent(
  db: Database,
  signingSessionId: string,
  recorded: Omit<RecordedEvent, 'agreementId' | 'childId'>,
): Promise<void> {
  const subject = await findSigningSubject(db, signingSessionId);
  await appendAuditEvent(db, { ...recorded, agreementId: subject?.agreementId, childId: subject?.childId });
}
