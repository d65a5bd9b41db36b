import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { RecordHit } from '~/db/record-hits';
import { findRecordSearch, insertRecordSearch, listRecordSearches, type RecordSearch } from '~/db/record-searches';
import { countRecords, searchRecords as searchEntries } from '~/db/search';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';
import { MOST_RESULTS, type SearchTerms } from '~/forms/records/search-terms';

/** A member of staff in one of their sessions: a search belongs to both. */
export type Searcher = Actor & { readonly sessionId: string };

const PAGE_LENGTH = 20;

/** A stored search with one page of what it finds now. `found` above MOST_RESULTS means: more than that. */
export type SearchResults = {
  readonly search: RecordSearch;
  readonly hits: readonly RecordHit[];
  readonly page: number;
  readonly pages: number;
};

/**
 * Searches the records, and stores the search and its audit event in one transaction: terms never stand in an address, so the
 * answer is the id of the stored search. Missing for whoever may not search.
 */
export async function searchRecords(searcher: Searcher, terms: SearchTerms): Promise<Outcome<string>> {
  if (!can(searcher, 'search records')) return missing;
  const db = await database();
  const found = await countRecords(db, terms, MOST_RESULTS + 1);
  const at = now();
  const { sessionId, staffId } = searcher;
  const id = await db.transaction().execute(async (within) => {
    const searchId = await insertRecordSearch(within, { sessionId, staffId, terms, found, at });
    const event = { type: 'records_searched', searchId, found } as const;
    await appendAuditEvent(within, { at, actor: { kind: 'staff', id: staffId }, event });
    return searchId;
  });
  return done(id);
}

/** One page of a search that this session made. Missing for any other search, and for a page that it does not have. */
export async function findSearch(searcher: Searcher, searchId: string, page: number): Promise<Outcome<SearchResults>> {
  const db = await database();
  const search = await findOwnSearch(searcher, searchId);
  if (!search) return missing;
  const pages = Math.max(1, Math.ceil(Math.min(search.found, MOST_RESULTS) / PAGE_LENGTH));
  if (!Number.isInteger(page) || page < 1 || page > pages) return missing;
  const { found } = await searchEntries(db, search.terms, { limit: PAGE_LENGTH, after: (page - 1) * PAGE_LENGTH });
  return done({ search, hits: found, page, pages });
}

/** The latest searches of this session, for the first page of a records officer. */
export async function listRecentSearches(searcher: Searcher): Promise<readonly RecordSearch[]> {
  if (!can(searcher, 'search records')) return [];
  return listRecordSearches(await database(), searcher.sessionId, 10);
}

/** A search that this session made, or null. */
export async function findOwnSearch(searcher: Searcher, searchId: string): Promise<RecordSearch | null> {
  if (!can(searcher, 'search records')) return null;
  const search = await findRecordSearch(await database(), searchId);
  return search?.sessionId === searcher.sessionId ? search : null;
}
