import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { Fields } from '~/forms/agreement/answers/fields';

/** One of a child's pages, as one member of staff types on it. */
export type UnsavedPage = { readonly childId: string; readonly staffId: string; readonly page: string };

const fieldsSchema = z.record(z.string(), z.array(z.string()));

/** Keeps what was typed and was not sent; once more on the same page takes the place of the first. */
export async function saveUnsavedPage(db: Database, place: UnsavedPage, fields: Fields, at: string): Promise<void> {
  const row = { fields: JSON.stringify(fields), kept_at: at };
  await db
    .insertInto('unsaved_pages')
    .values({ child_id: place.childId, staff_id: place.staffId, page: place.page, ...row })
    .onConflict((conflict) => conflict.columns(['child_id', 'staff_id', 'page']).doUpdateSet(row))
    .execute();
}

/** What this member of staff typed there; null for nothing, and never what a colleague did. */
export async function findUnsavedPage(db: Database, { childId, staffId, page }: UnsavedPage): Promise<Fields | null> {
  const row = await db
    .selectFrom('unsaved_pages')
    .select('fields')
    .where('child_id', '=', childId)
    .where('staff_id', '=', staffId)
    .where('page', '=', page)
    .executeTakeFirst();
  return row ? fieldsSchema.parse(JSON.parse(row.fields)) : null;
}

/** Lets go of it: it was recorded. */
export async function deleteUnsavedPage(db: Database, { childId, staffId, page }: UnsavedPage): Promise<void> {
  await db
    .deleteFrom('unsaved_pages')
    .where('child_id', '=', childId)
    .where('staff_id', '=', staffId)
    .where('page', '=', page)
    .execute();
}
