import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendAuditEvent } from '~/db/audit-events';
import { listRecordHits, type RecordHit } from '~/db/record-hits';
import { findRecordSearch, insertRecordSearch, listRecordSearches, type RecordSearch } from '~/db/record-searches';
import { searchRecords as searchEntries } from '~/db/search';
import { deleteUnsavedSearches } from '~/db/unsaved-searches';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';
import { MOST_RESULTS, type SearchTerms } from '~/forms/records/search-terms';

/** A member of staff in one of their sessions: a search belongs to both. */
export type Searcher = Actor & { readonly sessionId: string };

const PAGE_LENGTH = 20;

/** A stored search with one page of what it found. `found` above MOST_RESULTS means: more than that. */
export type SearchResults = {
  readonly searchId: string;
  readonly terms: SearchTerms;
  readonly found: number;
  readonly hits: readonly RecordHit[];
  readonly page: number;
  readonly pages: number;
};

/**
 * Searches the records, and stores the search with what it found and its audit event, in one transaction: terms never stand in
 * an address, so the answer is the id of the stored search. Missing for whoever may not search.
 */
export async function searchRecords(searcher: Searcher, terms: SearchTerms): Promise<Outcome<string>> {
  if (!can(searcher, 'search records')) return missing;
  const db = await database();
  const found = await searchEntries(db, terms, MOST_RESULTS + 1);
  const at = now();
  const { sessionId, staffId } = searcher;
  const id = await db.transaction().execute(async (within) => {
    const searchId = await insertRecordSearch(within, { sessionId, staffId, terms, found, at });
    await deleteUnsavedSearches(within, searcher, 'records');
    const event = { type: 'records_searched', searchId, found: found.length } as const;
    await appendAuditEvent(within, { at, actor: { kind: 'staff', id: staffId }, event });
    return searchId;
  });
  return done(id);
}

/** Makes a search of this session once more, as a new search. Missing for any other search. */
export async function searchAgain(searcher: Searcher, searchId: string): Promise<Outcome<string>> {
  const search = await findOwnSearch(searcher, searchId);
  return search ? searchRecords(searcher, search.terms) : missing;
}

/** One page of what a search of this session found. Missing for any other search, and for a page that it does not have. */
export async function findSearch(searcher: Searcher, searchId: string, page: number): Promise<Outcome<SearchResults>> {
  const search = await findOwnSearch(searcher, searchId);
  if (!search) return missing;
  const shown = search.found.slice(0, MOST_RESULTS);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_LENGTH));
  if (!Number.isInteger(page) || page < 1 || page > pages) return missing;
  const hits = await listRecordHits(await database(), shown.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH));
  return done({ searchId, terms: search.terms, found: search.found.length, hits, page, pages });
}

/** A search as the list of a session's searches shows it. */
export type RecentSearch = Pick<SearchResults, 'searchId' | 'terms' | 'found'> & { readonly at: string };

/** The latest searches of this session, the last one first. */
export async function listRecentSearches(searcher: Searcher): Promise<readonly RecentSearch[]> {
  if (!can(searcher, 'search records')) return [];
  const searches = await listRecordSearches(await database(), searcher.sessionId, 5);
  return searches.map(({ id, terms, found, at }) => ({ searchId: id, terms, found: found.length, at }));
}

/** A search that this session made, or null. */
export async function findOwnSearch(searcher: Searcher, searchId: string): Promise<RecordSearch | null> {
  if (!can(searcher, 'search records')) return null;
  const search = await findRecordSearch(await database(), searchId);
  return search?.sessionId === searcher.sessionId ? search : null;
}
