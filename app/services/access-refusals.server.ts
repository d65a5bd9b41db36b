import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findHistorySubject } from '~/db/agreement-history';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild } from '~/db/children';
import type { Database } from '~/db/connection';
import { findDocument } from '~/db/documents';
import type { AuditEvent } from '~/forms/audit/events';

/** What somebody asked for and may not see. */
export type RefusedKind = Extract<AuditEvent, { type: 'access_refused' }>['kind'];

/**
 * Records that a member of staff asked for an agreement, a record or a document that they may not see, or for a child,
 * in the history of that agreement or child where there is one. They are told that it does not exist; whoever reads the history is told that they asked.
 */
export async function recordRefusedAccess(staffId: string, kind: RefusedKind, askedFor: string): Promise<void> {
  const db = await database();
  const subject = await subjectOf(db, kind, askedFor);
  await db.transaction().execute((within) =>
    appendAuditEvent(within, {
      at: now(),
      actor: { kind: 'staff', id: staffId },
      event: { type: 'access_refused', kind },
      ...subject,
    }),
  );
}

async function subjectOf(db: Database, kind: RefusedKind, askedFor: string) {
  if (kind === 'child') return { agreementId: null, childId: (await findChild(db, askedFor))?.id ?? null };
  const agreementId = kind === 'document' ? ((await findDocument(db, askedFor))?.agreementId ?? '') : askedFor;
  return findHistorySubject(db, agreementId);
}
