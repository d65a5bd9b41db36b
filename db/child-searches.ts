import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { ChildTerms } from '~/forms/agreement/answers/child';

/** What became of a search for a child, kept with its terms. */
const notesSchema = z.object({
  /** The child whose visit it belongs to: in a visit, a search of any other one is not there. */
  visitChildId: z.string().nullable().default(null),
  /** What was typed for a new family and is not saved yet. */
  typed: z.record(z.string(), z.array(z.string())).nullable().default(null),
  /** The children that were added from it, each with what was typed for it: the same again is a second tap. */
  added: z.array(z.object({ childId: z.string(), as: z.string() })).default([]),
});
const searchSchema = z.object({
  familyName: z.string(),
  dateOfBirth: z.string(),
  birthKind: z.enum(['expected', 'estimated']).optional(),
  birthLatest: z.string().optional(),
  notes: notesSchema.optional(),
});

export type SearchNotes = z.output<typeof notesSchema>;
export type ChildSearch = { readonly terms: ChildTerms; readonly notes: SearchNotes };

/** Keeps the terms of a search for a child, for the person who searched, and gives the search's id. */
export async function insertChildSearch(
  db: Database,
  by: SearchOwner & { readonly visitChildId?: string | null },
  terms: ChildTerms,
  found: number,
  at: string,
): Promise<string> {
  const id = randomUUID();
  const notes = notesSchema.parse({ visitChildId: by.visitChildId ?? null });
  await db
    .insertInto('searches')
    .values({
      id,
      session_id: by.sessionId,
      staff_id: by.staffId,
      kind: 'child',
      terms: JSON.stringify({ ...terms, notes }),
      result_count: found,
      created_at: at,
    })
    .execute();
  return id;
}

/** Whose a search is: a member of staff's in one of their sessions. A tablet that was handed back begins another. */
export type SearchOwner = { readonly staffId: string; readonly sessionId: string };

/** A search of this session, with what became of it; null for any other. */
export async function findChildSearch(db: Database, id: string, owner: SearchOwner): Promise<ChildSearch | null> {
  const row = await db
    .selectFrom('searches')
    .select('terms')
    .where('id', '=', id)
    .where('staff_id', '=', owner.staffId)
    .where('session_id', '=', owner.sessionId)
    .where('kind', '=', 'child')
    .executeTakeFirst();
  if (!row) return null;
  const { notes, ...terms } = searchSchema.parse(JSON.parse(row.terms));
  return { terms, notes: notes ?? notesSchema.parse({}) };
}

/** Notes what became of a search of this session. Changes nothing for any other. */
export async function noteOnSearch(
  db: Database,
  id: string,
  owner: SearchOwner,
  notes: Partial<SearchNotes>,
): Promise<void> {
  const search = await findChildSearch(db, id, owner);
  if (!search) return;
  const terms = JSON.stringify({ ...search.terms, notes: { ...search.notes, ...notes } });
  await db.updateTable('searches').set({ terms }).where('id', '=', id).execute();
}
