import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SearchOwner } from '~/db/child-searches';
import type { Database } from '~/db/connection';
import type { Fields } from '~/forms/agreement/answers/fields';

/** What is searched for. */
export type SearchKind = 'child' | 'records';

/** Where something waits that was typed to search by, or on a page of the council's own: with one session, on one of its pages. */
export type UnsavedPlace = SearchOwner & { readonly kind: SearchKind | 'council'; readonly page: string };

const fieldsSchema = z.record(z.string(), z.array(z.string()));

/** Keeps what was typed and was not sent. Once more on the same page: it takes the place of the first. */
export async function saveUnsavedSearch(db: Database, place: UnsavedPlace, fields: Fields, at: string): Promise<void> {
  const row = { terms: JSON.stringify(fields), created_at: at };
  await db
    .insertInto('searches')
    .values({
      id: idOf(place),
      session_id: place.sessionId,
      staff_id: place.staffId,
      kind: kindOf(place.kind),
      result_count: 0,
      ...row,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** What waits on a page of this session; null for nothing. */
export async function findUnsavedSearch(db: Database, place: UnsavedPlace): Promise<Fields | null> {
  const row = await db.selectFrom('searches').select('terms').where('id', '=', idOf(place)).executeTakeFirst();
  return row ? fieldsSchema.parse(JSON.parse(row.terms)) : null;
}

/** Lets go of what waits on a page of this session. */
export async function deleteUnsavedSearch(db: Database, place: UnsavedPlace): Promise<void> {
  await db.deleteFrom('searches').where('id', '=', idOf(place)).execute();
}

/** Lets go of everything of this kind that waits with this session. */
export async function deleteUnsavedSearches(db: Database, owner: SearchOwner, kind: SearchKind): Promise<void> {
  await db
    .deleteFrom('searches')
    .where('session_id', '=', owner.sessionId)
    .where('staff_id', '=', owner.staffId)
    .where('kind', '=', kindOf(kind))
    .execute();
}

function kindOf(kind: UnsavedPlace['kind']): string {
  return `unsaved ${kind}`;
}

function idOf({ kind, sessionId, staffId, page }: UnsavedPlace): string {
  return createHash('sha256')
    .update(JSON.stringify([kindOf(kind), sessionId, staffId, page]))
    .digest('hex');
}
