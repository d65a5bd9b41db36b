import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findReadableRecord, type RecordViewer } from '~/app/services/record-access.server';
import { listHistory } from '~/db/agreement-history';
import { appendAuditEvent } from '~/db/audit-events';
import { findChild } from '~/db/children';
import { auditSentence } from '~/forms/audit/events';
import { done, missing, type Outcome } from '~/forms/outcome';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** One line of a history: who, what, and when as people in England read it. */
export type HistoryLine = {
  readonly sequence: number;
  readonly who: string;
  readonly what: string;
  readonly when: string;
  readonly at: string;
};

export type RecordHistory = {
  readonly reference: string;
  readonly childName: string;
  readonly lines: readonly HistoryLine[];
};

/** Everything that happened to a sealed record, this look at it too. Missing for a record that this person may not see. */
export async function viewHistory(viewer: RecordViewer, agreementId: string): Promise<Outcome<RecordHistory>> {
  const db = await database();
  const facts = await findReadableRecord(db, viewer, agreementId);
  const child = facts && (await findChild(db, facts.childId));
  if (!facts || !child) return missing;
  const actor = { kind: 'staff', id: viewer.staffId } as const;
  await db.transaction().execute((within) =>
    appendAuditEvent(within, {
      at: now(),
      actor,
      event: { type: 'history_viewed' },
      agreementId,
      childId: facts.childId,
    }),
  );
  const events = await listHistory(db, agreementId);
  return done({
    reference: facts.reference,
    childName: fullName(child),
    lines: events.map(({ sequence, at, actorKind, actorName, event }) => ({
      sequence,
      who: actorName ?? (actorKind === 'machine' ? 'This service' : 'Somebody'),
      what: auditSentence(event),
      when: formatInstant(at),
      at,
    })),
  });
}
