import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { deleteUnsavedPage, findUnsavedPage, saveUnsavedPage, type UnsavedPage } from '~/db/unsaved-pages';
import type { Fields } from '~/forms/agreement/answers/fields';

/** Keeps what somebody typed on one of a child's pages and did not send: the screen locks, or something has to be put right. */
export async function keepUnsavedPage(place: UnsavedPage, fields: Fields): Promise<void> {
  await saveUnsavedPage(await database(), place, fields, now());
}

/** What they typed there and did not send; null where nothing waits. */
export async function readUnsavedPage(place: UnsavedPage): Promise<Fields | null> {
  return findUnsavedPage(await database(), place);
}

/** Lets go of it: it is recorded now. */
export async function dropUnsavedPage(place: UnsavedPage): Promise<void> {
  await deleteUnsavedPage(await database(), place);
}
