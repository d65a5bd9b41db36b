import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';

const howSchema = z.enum(['paper', 'email', 'post', 'kept_by_worker', 'none']);

/** How a signer, asked in private, wants a copy. */
export type CopyWish = { readonly how: z.infer<typeof howSchema>; readonly detail: string | null };

/** Records how a copy is safe. A second answer from the same session changes nothing. */
export async function insertCopyWish(
  db: Database,
  signingSessionId: string,
  personId: string,
  wish: CopyWish,
  at: string,
): Promise<boolean> {
  const result = await db
    .insertInto('copy_wishes')
    .values({
      id: randomUUID(),
      signing_session_id: signingSessionId,
      person_id: personId,
      how: wish.how,
      detail: wish.detail,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.column('signing_session_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findCopyWish(db: Database, signingSessionId: string): Promise<CopyWish | null> {
  const row = await db
    .selectFrom('copy_wishes')
    .selectAll()
    .where('signing_session_id', '=', signingSessionId)
    .executeTakeFirst();
  return row ? { how: howSchema.parse(row.how), detail: row.detail } : null;
}
