import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { AuditActor, AuditEvent } from '~/forms/audit/events';

/** One thing that happened to an agreement, with the name of whoever did it; null for the machine. */
export type HistoryEvent = {
  readonly sequence: number;
  readonly at: string;
  readonly actorKind: AuditActor['kind'];
  readonly actorName: string | null;
  readonly event: AuditEvent;
};

const actorKind = z.enum(['staff', 'family', 'machine']);
/** Only `appendAuditEvent` writes these rows, and it takes nothing but an AuditEvent. */
const auditEvent = z.custom<AuditEvent>((event) => typeof event === 'object' && event !== null && 'type' in event);
const details = z.record(z.string(), z.unknown());

/** Everything that happened to an agreement, the first thing first. */
export async function listHistory(db: Database, agreementId: string): Promise<readonly HistoryEvent[]> {
  const rows = await db
    .selectFrom('audit_events as event')
    .leftJoin('staff', (on) => on.onRef('staff.id', '=', 'event.actor_id').on('event.actor_kind', '=', 'staff'))
    .leftJoin('people', (on) => on.onRef('people.id', '=', 'event.actor_id').on('event.actor_kind', '=', 'family'))
    .select(['event.sequence', 'event.at', 'event.type', 'event.details', 'event.actor_kind'])
    .select(['staff.name as staffName', 'people.full_name as personName'])
    .where('event.agreement_id', '=', agreementId)
    .orderBy('event.sequence')
    .execute();
  return rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorKind: actorKind.parse(row.actor_kind),
    actorName: row.staffName ?? row.personName,
    event: auditEvent.parse({ ...details.parse(JSON.parse(row.details)), type: row.type }),
  }));
}

/** The agreement of an id, and the child it is about, as an event names them; null where there is none. */
export async function findHistorySubject(
  db: Database,
  agreementId: string,
): Promise<{ readonly agreementId: string; readonly childId: string } | null> {
  const query = db.selectFrom('agreements').select(['id as agreementId', 'child_id as childId']);
  return (await query.where('id', '=', agreementId).executeTakeFirst()) ?? null;
}
