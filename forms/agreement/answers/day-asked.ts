import { type LocalDate, readDate } from '~/forms/values/dates';
import { cleanLine } from '~/forms/values/text';

/** A day and how it is to be known: as it was known then, or with all that was written down since. */
export type DayAsked = { readonly day: LocalDate; readonly known: 'then' | 'now' };

export type ReadDayAsked =
  | { readonly type: 'day'; readonly asked: DayAsked }
  | { readonly type: 'wrong'; readonly typed: string; readonly text: string };

/** Reads the day that a page is asked for: "2026-07-02", or as people write it, "2/7/2026". Today where none was written. */
export function readDayAsked(typed: string, known: string, today: LocalDate): ReadDayAsked {
  const text = cleanLine(typed);
  const day = text === '' ? today : dayFrom(text);
  if (day) return { type: 'day', asked: { day, known: known === 'now' && day < today ? 'now' : 'then' } };
  return { type: 'wrong', typed: text, text: 'Write a day of the calendar, like 2 7 2026' };
}

function dayFrom(text: string): LocalDate | null {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1) ?? writtenOut(text);
  const read = readDate({ day: day ?? '', month: month ?? '', year: year ?? '' });
  return read.type === 'date' ? read.date : null;
}

/** "2/7/2026", "2 July 2026": year, month and day. */
function writtenOut(text: string): readonly string[] {
  return (/^(\d{1,2})[ ./-]+([\p{L}\d]+)[ ./-]+(\d{4})$/u.exec(text)?.slice(1) ?? []).reverse();
}
