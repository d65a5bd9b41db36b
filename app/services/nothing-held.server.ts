import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findOwnSearch, type Searcher } from '~/app/services/record-searches.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findNothingHeld, findRecordSearch, insertNothingHeld } from '~/db/record-searches';
import { searchRecords } from '~/db/search';
import { findStaff } from '~/db/staff';
import { can } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { SearchTerms } from '~/forms/records/search-terms';
import { makeReference } from '~/forms/values/references';

/** What can be proved of a search that found nothing. */
export type NothingHeldStatement = {
  readonly reference: string;
  readonly terms: SearchTerms;
  readonly searchedAt: string;
  readonly searchedBy: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

/**
 * Records that nothing is held, after looking once more: refused when something fits the terms by now. Missing for a search
 * of another session. Recording it twice is the same as once.
 */
export async function recordNothingHeld(
  searcher: Searcher,
  searchId: string,
): Promise<Outcome<true, 'something is held'>> {
  const db = await database();
  const search = await findOwnSearch(searcher, searchId);
  if (!search) return missing;
  if (await findNothingHeld(db, searchId)) return done(true);
  const held = search.found.length > 0 || (await searchRecords(db, search.terms, 1)).length > 0;
  if (held) return refused('something is held');
  const at = now();
  const { staffId, sessionId } = searcher;
  await db.transaction().execute(async (within) => {
    if (!(await insertNothingHeld(within, search, { staffId, sessionId, at }))) return;
    const event = { type: 'nothing_held_recorded', searchId } as const;
    await appendAuditEvent(within, { at, actor: { kind: 'staff', id: staffId }, event });
  });
  return done(true);
}

/** Whether somebody recorded that a search found nothing held. */
export async function isNothingHeldRecorded(searchId: string): Promise<boolean> {
  return (await findNothingHeld(await database(), searchId)) !== null;
}

/** The statement that nothing is held. It outlives the session that made it: anyone who may search the records may read it. */
export async function findNothingHeldStatement(
  searcher: Searcher,
  searchId: string,
): Promise<Outcome<NothingHeldStatement>> {
  if (!can(searcher, 'search records')) return missing;
  const db = await database();
  const search = await findRecordSearch(db, searchId);
  const recorded = await findNothingHeld(db, searchId);
  if (!search || !recorded) return missing;
  return done({
    reference: makeReference(Buffer.from(search.id, 'hex')),
    terms: search.terms,
    searchedAt: search.at,
    searchedBy: (await findStaff(db, search.staffId))?.name ?? '',
    recordedAt: recorded.at,
    recordedBy: (await findStaff(db, recorded.staffId))?.name ?? '',
  });
}
