import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

/** Why an agreement ended without counting. */
export type Ending = {
  readonly kind: 'discarded' | 'entered_in_error';
  readonly reason: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

export async function insertEnding(db: Database, agreementId: string, ending: Ending): Promise<void> {
  await db
    .insertInto('endings')
    .values({
      id: randomUUID(),
      agreement_id: agreementId,
      kind: ending.kind,
      reason: ending.reason,
      recorded_by: ending.recordedBy,
      recorded_at: ending.recordedAt,
    })
    .execute();
}

export async function findEnding(db: Database, agreementId: string): Promise<Ending | null> {
  const row = await db.selectFrom('endings').selectAll().where('agreement_id', '=', agreementId).executeTakeFirst();
  if (!row) return null;
  return {
    kind: row.kind === 'discarded' ? 'discarded' : 'entered_in_error',
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
  };
}
