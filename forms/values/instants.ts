import { type LocalDate, londonDate, londonMinutes } from '~/forms/values/dates';
import { cleanLine } from '~/forms/values/text';

/** A time of day as minutes since midnight. */
export type Minutes = number;

export type ReadTime =
  | { readonly type: 'time'; readonly minutes: Minutes }
  | { readonly type: 'empty' }
  | { readonly type: 'wrong' };

/** Reads a time as people write it: "3:05pm", "3.05 pm", "15:05", "3pm", "midday". */
export function readTime(text: string): ReadTime {
  const typed = cleanLine(text).normalize('NFKC').toLowerCase().replace(/\s/g, '');
  if (typed === '') return { type: 'empty' };
  if (typed === 'midday' || typed === 'noon') return { type: 'time', minutes: 12 * 60 };
  const found = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m\.?|p\.m\.?)?$/.exec(typed);
  if (!found) return { type: 'wrong' };
  const [, hourTyped, minuteTyped, half = ''] = found;
  const [hour, minute] = [Number(hourTyped), Number(minuteTyped ?? '0')];
  // A bare "3" may be either half of the day.
  if (minute > 59 || (half === '' && minuteTyped === undefined)) return { type: 'wrong' };
  if (half === '') return hour > 23 ? { type: 'wrong' } : { type: 'time', minutes: hour * 60 + minute };
  if (hour < 1 || hour > 12) return { type: 'wrong' };
  return { type: 'time', minutes: ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute };
}

/** The instant (ISO 8601 UTC text) of a time in England. Of an hour that comes twice when the clocks go back, the first. */
export function londonInstant(day: LocalDate, minutes: Minutes): string {
  const asUtc = Date.parse(`${day}T00:00:00.000Z`) + minutes * 60_000;
  // England is at UTC, or an hour before it in summer.
  const summer = new Date(asUtc - 3_600_000).toISOString();
  const isSummer = londonDate(summer) === day && londonMinutes(summer) === minutes;
  return isSummer ? summer : new Date(asUtc).toISOString();
}

/** The minute of an instant: people type a time no more exactly, and two of one minute compare as the same. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDTHH:MM'.length);
}
