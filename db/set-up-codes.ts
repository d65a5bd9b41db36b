import type { Database } from '~/db/connection';

export type SetUpCode = { readonly staffId: string; readonly codeHash: string; readonly expiresAt: string };

/** Keeps the hash of a new code; an older code of the same account stops working. */
export async function replaceSetUpCode(db: Database, code: SetUpCode, at: string): Promise<void> {
  await deleteSetUpCode(db, code.staffId);
  await db
    .insertInto('set_up_codes')
    .values({ staff_id: code.staffId, code_hash: code.codeHash, created_at: at, expires_at: code.expiresAt })
    .execute();
}

/** The code with this hash, or null. */
export async function findSetUpCode(db: Database, codeHash: string): Promise<SetUpCode | null> {
  const row = await db.selectFrom('set_up_codes').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
  return row ? { staffId: row.staff_id, codeHash: row.code_hash, expiresAt: row.expires_at } : null;
}

/** Removes the code of an account. False when it had none: of two uses of one code, the second gets this. */
export async function deleteSetUpCode(db: Database, staffId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('set_up_codes').where('staff_id', '=', staffId).executeTakeFirst();
  return numDeletedRows > 0n;
}
