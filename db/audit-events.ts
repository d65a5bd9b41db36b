import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import { FIRST_HASH, firstBrokenLink, linkHash } from '~/forms/audit/chain';
import type { AuditActor, AuditEvent } from '~/forms/audit/events';

/** An event with who, when and what it is about. */
export type RecordedEvent = {
  readonly at: string;
  readonly actor: AuditActor;
  readonly event: AuditEvent;
  readonly agreementId?: string | null;
  readonly childId?: string | null;
};

/** Appends one event to the chain. Call it inside the transaction that writes the fact, with the same instant. */
export async function appendAuditEvent(db: Database, recorded: RecordedEvent): Promise<void> {
  const last = await db
    .selectFrom('audit_events')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { type, ...details } = recorded.event;
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    at: recorded.at,
    actorKind: recorded.actor.kind,
    actorId: recorded.actor.id,
    type,
    agreementId: recorded.agreementId ?? null,
    childId: recorded.childId ?? null,
    details: JSON.stringify(details),
    previousHash: last?.hash ?? FIRST_HASH,
  };
  await db
    .insertInto('audit_events')
    .values({
      id: randomUUID(),
      sequence: link.sequence,
      at: link.at,
      actor_kind: link.actorKind,
      actor_id: link.actorId,
      type: link.type,
      agreement_id: link.agreementId,
      child_id: link.childId,
      details: link.details,
      previous_hash: link.previousHash,
      hash: linkHash(link, sha256),
    })
    .execute();
}

/** How many events there are. */
export async function countAuditEvents(db: Database): Promise<number> {
  const query = db.selectFrom('audit_events').select((select) => select.fn.countAll<number>().as('events'));
  return Number((await query.executeTakeFirstOrThrow()).events);
}

/** The sequence of the first event that was tampered with, or null when the whole chain holds. */
export async function findBrokenLink(db: Database): Promise<number | null> {
  const rows = await db.selectFrom('audit_events').selectAll().orderBy('sequence').execute();
  const links = rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    type: row.type,
    agreementId: row.agreement_id,
    childId: row.child_id,
    details: row.details,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
  return firstBrokenLink(links, sha256);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
