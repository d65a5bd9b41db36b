import { randomUUID } from 'node:crypto';
import type { DisclosureRow } from '~/db/agreement-tables';
import type { Database } from '~/db/connection';
import type { Disclosed } from '~/forms/agreement/disclosed';
import { disclosedSchema } from '~/forms/agreement/disclosed.schema';

/** Something that went to a recipient, or was asked of one: one row for each line of the record. Append-only. */
export type RecordedDisclosure = {
  readonly id: string;
  readonly childId: string;
  /** Null: no form was put to anybody for it. */
  readonly agreementId: string | null;
  /** The decision that it followed; null where none was recorded. */
  readonly decisionSeriesId: string | null;
  /** The line, one way, as the record of wishes or the decision names it. */
  readonly slot: string;
  readonly recipientId: string | null;
  readonly recipientName: string;
  /** What the line was called when it was sent. */
  readonly what: string;
  readonly channel: string;
  readonly disclosed: Disclosed;
  readonly at: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/** Records what was sent in one go. The same key and line a second time changes nothing; gives how many were new. */
export async function insertDisclosures(
  db: Database,
  disclosures: readonly Omit<RecordedDisclosure, 'id'>[],
  key: string,
): Promise<number> {
  let inserted = 0;
  for (const { disclosed, ...disclosure } of disclosures) {
    const result = await db
      .insertInto('disclosures')
      .values({
        id: randomUUID(),
        child_id: disclosure.childId,
        agreement_id: disclosure.agreementId,
        decision_series_id: disclosure.decisionSeriesId,
        slot: disclosure.slot,
        recipient_id: disclosure.recipientId,
        recipient_name: disclosure.recipientName,
        what: disclosure.what,
        channel: disclosure.channel,
        content: JSON.stringify(disclosed),
        at: disclosure.at,
        recorded_at: disclosure.recordedAt,
        recorded_by: disclosure.recordedBy,
        idempotency_key: key,
      })
      .onConflict((conflict) => conflict.columns(['idempotency_key', 'slot']).doNothing())
      .executeTakeFirst();
    inserted += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return inserted;
}

/** Everything that was sent or asked about a child, the latest first. */
export async function listDisclosures(db: Database, childId: string): Promise<readonly RecordedDisclosure[]> {
  const rows = await db
    .selectFrom('disclosures')
    .selectAll()
    .where('child_id', '=', childId)
    .orderBy('at', 'desc')
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(disclosureFrom);
}

function disclosureFrom(row: DisclosureRow): RecordedDisclosure {
  return {
    id: row.id,
    childId: row.child_id,
    agreementId: row.agreement_id,
    decisionSeriesId: row.decision_series_id,
    slot: row.slot,
    recipientId: row.recipient_id,
    recipientName: row.recipient_name,
    what: row.what,
    channel: row.channel,
    disclosed: disclosedSchema.parse(JSON.parse(row.content)),
    at: row.at,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}
