import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { standingOfDocument } from '~/app/services/document-standing.server';
import type { FileVerdict } from '~/app/services/file-check.server';
import { mayReadRecord, type RecordViewer } from '~/app/services/record-access.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findRecordFacts } from '~/db/record-evidence';
import type { DocumentStanding } from '~/forms/records/document-standing';

/** What staff who may see the record of a file are told beside what everybody is. */
export type OnRecord = {
  readonly standing: DocumentStanding;
  readonly agreementId: string;
  readonly reference: string;
};

/**
 * Records that a member of staff checked a file, in the history of its record where it has one, and gives how the document
 * stands; null for whoever may not see that record, and in a visit: they are told what the public is told.
 */
export async function tellStaff(viewer: RecordViewer, verdict: FileVerdict): Promise<OnRecord | null> {
  const db = await database();
  const document = verdict.type === 'genuine' ? verdict.document : null;
  const facts = document && (await findRecordFacts(db, document.agreementId));
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'file_checked', verdict: verdict.type },
      agreementId: document?.agreementId,
      childId: facts?.childId,
    }),
  );
  if (!document || !facts || !mayReadRecord(viewer, facts)) return null;
  return {
    standing: await standingOfDocument(db, document),
    agreementId: document.agreementId,
    reference: facts.reference,
  };
}
