import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';
import type { TransferFact } from '~/forms/sharing/transfer';
import { transferFactSchema } from '~/forms/sharing/transfer.schema';

/** A fact still to be recorded: the database gives it its id. */
export type NewTransferFact = TransferFact extends infer Fact
  ? Fact extends TransferFact
    ? Omit<Fact, 'id'>
    : never
  : never;

/** Records what happened in a transfer. The same key a second time records nothing; gives whether this was the first. */
export async function appendTransferFact(
  db: Database,
  about: { readonly childId: string; readonly transferId: string; readonly key: string },
  fact: NewTransferFact,
  recordedBy: string,
): Promise<boolean> {
  const recorded = transferFactSchema.parse({ ...fact, id: randomUUID() });
  const result = await db
    .insertInto('transfer_facts')
    .values({
      id: recorded.id,
      transfer_id: about.transferId,
      child_id: about.childId,
      type: recorded.type,
      content: JSON.stringify(recorded),
      at: recorded.at,
      recorded_at: recorded.recordedAt,
      recorded_by: recordedBy,
      idempotency_key: about.key,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** What happened in a child's transfers, in the order in which it was written down. */
export async function listTransferFacts(
  db: Database,
  childId: string,
): Promise<readonly { readonly transferId: string; readonly fact: TransferFact }[]> {
  const rows = await db
    .selectFrom('transfer_facts')
    .select(['transfer_id', 'content'])
    .where('child_id', '=', childId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    transferId: row.transfer_id,
    fact: transferFactSchema.parse(JSON.parse(row.content)),
  }));
}
