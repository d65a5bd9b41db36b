import { randomUUID } from 'node:crypto';
import type { Database } from '~/db/connection';

/** What a further name of a child is: one of today, or one of before. */
export type NameKind = 'other' | 'former';

/** Further names of a child: of one kind, or of both. */
export async function listOtherNames(db: Database, childId: string, kind?: NameKind): Promise<readonly string[]> {
  const names = db.selectFrom('child_names').select('name').where('child_id', '=', childId);
  const rows = await (kind ? names.where('kind', '=', kind) : names).execute();
  return rows.map((row) => row.name);
}

/** Keeps further names of a child. One that is there already is of this kind from now on; none is ever removed. */
export async function nameChild(
  db: Database,
  childId: string,
  names: readonly string[],
  kind: NameKind,
): Promise<void> {
  for (const name of names) {
    const known = await db
      .updateTable('child_names')
      .set({ kind })
      .where('child_id', '=', childId)
      .where('name', '=', name)
      .executeTakeFirst();
    if (known.numUpdatedRows > 0n) continue;
    await db.insertInto('child_names').values({ id: randomUUID(), child_id: childId, name, kind }).execute();
  }
}
