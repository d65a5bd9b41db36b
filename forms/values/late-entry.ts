import { formatInstant } from '~/forms/values/dates';

/** Whether something was written down later than it happened: by a minute or more. */
export function isLateEntry({ at, recordedAt }: Entry): boolean {
  return Date.parse(recordedAt) - Date.parse(at) >= 60_000;
}

/** What is said of an entry that was written down later than it happened; null for one made at once. */
export function lateEntryWords(entry: Entry): string | null {
  return isLateEntry(entry) ? `Late entry: recorded ${formatInstant(entry.recordedAt)}.` : null;
}

type Entry = { readonly at: string; readonly recordedAt: string };
