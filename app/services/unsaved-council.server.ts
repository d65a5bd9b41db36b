import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { deleteUnsavedSearch, findUnsavedSearch, saveUnsavedSearch, type UnsavedPlace } from '~/db/unsaved-searches';
import type { Fields } from '~/forms/agreement/answers/fields';

/** A member of staff in one of their sessions, and the address of a page of the council's own, or of one that is about no child yet. */
export type CouncilPlace = { readonly staffId: string; readonly sessionId: string; readonly page: string };

/**
 * Keeps what somebody typed on a page of the council's own, or on an urgent share, and did not send: the screen locks, or something has to be
 * put right. It waits with their session, as what is typed to search by does: it is about no child.
 */
export async function keepUnsavedCouncil(place: CouncilPlace, fields: Fields): Promise<void> {
  await saveUnsavedSearch(await database(), placeOf(place), fields, now());
}

/** What this session typed there and did not send; null where nothing waits. */
export async function readUnsavedCouncil(place: CouncilPlace): Promise<Fields | null> {
  return findUnsavedSearch(await database(), placeOf(place));
}

/** Lets go of it: it is saved now, or is what was saved before. */
export async function dropUnsavedCouncil(place: CouncilPlace): Promise<void> {
  await deleteUnsavedSearch(await database(), placeOf(place));
}

function placeOf({ staffId, sessionId, page }: CouncilPlace): UnsavedPlace {
  return { staffId, sessionId, kind: 'council', page };
}
