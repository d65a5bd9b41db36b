import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { ChildTerms } from '~/forms/agreement/answers/child';

const termsSchema = z.object({ familyName: z.string(), dateOfBirth: z.string() });

/** Keeps the terms of a search for a child, for the person who searched, and gives the search's id. */
export async function insertChildSearch(
  db: Database,
  by: { readonly sessionId: string; readonly staffId: string },
  terms: ChildTerms,
  found: number,
  at: string,
): Promise<string> {
  const id = randomUUID();
  await db
    .insertInto('searches')
    .values({
      id,
      session_id: by.sessionId,
      staff_id: by.staffId,
      kind: 'child',
      terms: JSON.stringify(terms),
      result_count: found,
      created_at: at,
    })
    .execute();
  return id;
}

/** The terms of a search that this member of staff made; null for another's. */
export async function findChildSearch(db: Database, id: string, staffId: string): Promise<ChildTerms | null> {
  const row = await db
    .selectFrom('searches')
    .select('terms')
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .where('kind', '=', 'child')
    .executeTakeFirst();
  return row ? termsSchema.parse(JSON.parse(row.terms)) : null;
}
