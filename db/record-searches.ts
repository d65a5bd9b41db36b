import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import type { SearchRow } from '~/db/record-tables';
import type { SearchTerms } from '~/forms/records/search-terms';
import { searchTermsSchema } from '~/forms/records/search-terms.schema';

/** A search of the records as it was made, with what it found then (the sequences of entries, as `searchRecords` gives them). */
export type RecordSearch = {
  readonly id: string;
  readonly sessionId: string;
  readonly staffId: string;
  readonly terms: SearchTerms;
  readonly found: readonly number[];
  readonly at: string;
};

/** That a search was answered with "nothing is held", by whom and when. */
export type NothingHeld = { readonly staffId: string; readonly at: string };

const KIND = 'records';
const NOTHING_HELD = 'nothing held';
const stored = z.object({ terms: searchTermsSchema, found: z.array(z.number()), salt: z.string() });

/**
 * Stores a search and gives its id: the SHA-256 of everything in it. The audit chain holds the id, and so proves what was
 * searched for and found, when and by whom, without holding a name; the salt keeps anyone from guessing it from the id.
 */
export async function insertRecordSearch(db: Database, search: Omit<RecordSearch, 'id'>): Promise<string> {
  const row = {
    session_id: search.sessionId,
    staff_id: search.staffId,
    kind: KIND,
    terms: JSON.stringify({ terms: search.terms, found: search.found, salt: randomBytes(16).toString('hex') }),
    result_count: search.found.length,
    created_at: search.at,
  };
  const id = idOf(row);
  await db
    .insertInto('searches')
    .values({ id, ...row })
    .execute();
  return id;
}

/** A stored search of the records; null for an id of no such search. Throws when it was changed after it was stored. */
export async function findRecordSearch(db: Database, id: string): Promise<RecordSearch | null> {
  const query = db.selectFrom('searches').selectAll().where('id', '=', id).where('kind', '=', KIND);
  const row = await query.executeTakeFirst();
  return row ? searchFrom(row) : null;
}

/** The searches of one session, the latest first. */
export async function listRecordSearches(
  db: Database,
  sessionId: string,
  limit: number,
): Promise<readonly RecordSearch[]> {
  const query = db.selectFrom('searches').selectAll().where('session_id', '=', sessionId).where('kind', '=', KIND);
  const rows = await query.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
  return rows.map(searchFrom);
}

/** Records that a search found nothing held. Gives whether it was the first time: a second record changes nothing. */
export async function insertNothingHeld(
  db: Database,
  search: RecordSearch,
  by: NothingHeld & { readonly sessionId: string },
): Promise<boolean> {
  const result = await db
    .insertInto('searches')
    .values({
      id: nothingHeldId(search.id),
      session_id: by.sessionId,
      staff_id: by.staffId,
      kind: NOTHING_HELD,
      terms: JSON.stringify({ searchId: search.id }),
      result_count: 0,
      created_at: by.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Who recorded that a search found nothing held, and when; null where nobody did. */
export async function findNothingHeld(db: Database, searchId: string): Promise<NothingHeld | null> {
  const query = db.selectFrom('searches').select(['staff_id', 'created_at']).where('kind', '=', NOTHING_HELD);
  const row = await query.where('id', '=', nothingHeldId(searchId)).executeTakeFirst();
  return row ? { staffId: row.staff_id, at: row.created_at } : null;
}

function searchFrom(row: SearchRow): RecordSearch {
  if (idOf(row) !== row.id) throw new Error('A stored search was changed after it was stored');
  const { terms, found } = stored.parse(JSON.parse(row.terms));
  return {
    id: row.id,
    sessionId: row.session_id,
    staffId: row.staff_id,
    terms,
    found,
    at: row.created_at,
  };
}

function idOf(row: Omit<SearchRow, 'id'>): string {
  const parts = [row.kind, row.session_id, row.staff_id, row.terms, row.result_count, row.created_at];
  return sha256(JSON.stringify(parts));
}

function nothingHeldId(searchId: string): string {
  return sha256(`${NOTHING_HELD}: ${searchId}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
