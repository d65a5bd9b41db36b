import type { AgreementViewer } from '~/app/services/agreement-view.server';
import { recordEventsOf } from '~/app/services/child-record.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import { listSealedAgreements } from '~/db/record-evidence';
import { listDecisions } from '~/db/sharing-decisions';
import { can } from '~/forms/access/permissions';
import { ROLES } from '~/forms/access/roles';
import type { DayAsked } from '~/forms/agreement/answers/day-asked';
import { readRecord } from '~/forms/agreement/read-record';
import type { RecordEvent } from '~/forms/agreement/record-events';
import { type SharingMatrix, sharingMatrix } from '~/forms/agreement/sharing-matrix';
import { type RecordStatus, statusOf } from '~/forms/agreement/status';
import { done, missing, type Outcome } from '~/forms/outcome';
import { type DecidedOfLine, decidedByLine } from '~/forms/sharing/decided-by-line';
import { londonDate } from '~/forms/values/dates';

/** What people said about a child's information, as it stood on a day. It is no decision and no lawful basis. */
export type SharingView = {
  readonly status: RecordStatus;
  readonly matrix: SharingMatrix;
  readonly lookedAt: string;
  /** What was decided of its lines, apart from what people said: for the team alone, who may read decisions. */
  readonly decided: readonly DecidedOfLine[];
};

/**
 * "What may I share?" for a child whom this person may see and a day: as it was known then, or with what was written down
 * since. A records officer is shown sealed forms only. Every look leaves an event. Missing in a visit: who said what stands
 * there, and somebody may look over a shoulder.
 */
export async function viewSharing(
  viewer: AgreementViewer,
  child: Child,
  asked: DayAsked,
): Promise<Outcome<SharingView>> {
  if (viewer.visitChildId !== null) return missing;
  const db = await database();
  const lookedAt = now();
  const knownOn = asked.known === 'now' ? londonDate(lookedAt) : asked.day;
  const events = await recordEventsOf(db, child.id, knownOn);
  const shown =
    ROLES[viewer.role].standing === 'sealed' ? onlyOf(await listSealedAgreements(db, child.id), events) : events;
  const record = readRecord(shown, asked.day, knownOn);
  const mayDecide = can(viewer, 'prepare an agreement', { ...child, sealed: false });
  const decided = mayDecide ? decidedByLine(await listDecisions(db, child.id), asked.day, knownOn) : [];
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: lookedAt,
      actor: { kind: 'staff', id: viewer.staffId },
      event: { type: 'sharing_viewed', on: asked.day, known: asked.known },
      childId: child.id,
    }),
  );
  return done({ status: statusOf(record), matrix: sharingMatrix(record), lookedAt, decided });
}

/** The events of these forms, and those that belong to no form. */
function onlyOf(agreementIds: readonly string[], events: readonly RecordEvent[]): readonly RecordEvent[] {
  const puts = events.filter((event) => event.type === 'put' && agreementIds.includes(event.agreementId));
  const putIds = new Set(puts.map(({ id }) => id));
  return events.filter((event) => {
    if (event.type === 'put') return putIds.has(event.id);
    return event.type !== 'answered' || putIds.has(event.putId);
  });
}
