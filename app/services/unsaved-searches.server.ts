import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { findUnsavedSearch, type SearchKind, saveUnsavedSearch, type UnsavedPlace } from '~/db/unsaved-searches';
import type { Fields } from '~/forms/agreement/answers/fields';

/** A member of staff in one of their sessions. In a visit, only what was typed in it is there: the rest is of other families. */
type Searcher = { readonly staffId: string; readonly sessionId: string; readonly visitChildId?: string | null };

/**
 * Keeps what was typed on a search page and was not searched for: the screen locks, or something has to be put right. `changing`
 * is the search whose terms were being changed. Nothing of it stands in an address or in the history, and making a search of
 * this kind lets go of it.
 */
export async function keepUnsavedSearch(
  searcher: Searcher,
  kind: SearchKind,
  fields: Fields,
  changing = '',
): Promise<void> {
  await saveUnsavedSearch(await database(), placeOf(searcher, kind, changing), fields, now());
}

/** What this session typed on a search page and has not searched for; null where nothing waits. */
export async function readUnsavedSearch(searcher: Searcher, kind: SearchKind, changing = ''): Promise<Fields | null> {
  return findUnsavedSearch(await database(), placeOf(searcher, kind, changing));
}

function placeOf({ staffId, sessionId, visitChildId }: Searcher, kind: SearchKind, changing: string): UnsavedPlace {
  return { staffId, sessionId, kind, page: `${visitChildId ?? ''} ${changing}` };
}
