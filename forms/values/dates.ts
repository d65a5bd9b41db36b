import { cleanLine } from '~/forms/values/text';

/** A calendar date as ISO 8601 text, "2019-03-12": no clock, no zone. */
export type LocalDate = string;

/** What was typed into the three boxes of a date question. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export type ReadDate =
  | { readonly type: 'date'; readonly date: LocalDate }
  | { readonly type: 'empty' }
  /** `part` is the first box that is wrong. */
  | { readonly type: 'wrong'; readonly part: 'day' | 'month' | 'year'; readonly why: string };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Reads a date typed as day, month (number or name) and year. Refuses dates that are not in the calendar, with the reason. */
export function readDate(parts: DateParts): ReadDate {
  const [day, month, year] = [tidy(parts.day), tidy(parts.month), tidy(parts.year)];
  if (!day && !month && !year) return { type: 'empty' };
  if (!day) return wrong('day', 'must include a day');
  if (!month) return wrong('month', 'must include a month');
  if (!year) return wrong('year', 'must include a year');
  const monthNumber = readMonth(month);
  if (!monthNumber) return wrong('month', 'must have a month from 1 to 12');
  if (!/^\d{4}$/.test(year) || Number(year) < 1900) return wrong('year', 'must have a year with 4 numbers, like 2019');
  const dayNumber = /^\d{1,2}$/.test(day) ? Number(day) : 0;
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (dayNumber < 1 || dayNumber > last) {
    return wrong('day', `must have a day from 1 to ${last} for ${MONTHS[monthNumber - 1]} ${year}`);
  }
  return { type: 'date', date: `${year}-${two(monthNumber)}-${two(dayNumber)}` };
}

/** The date in England at an instant (ISO 8601 UTC text). */
export function londonDate(instant: string): LocalDate {
  return LONDON_DATE.format(new Date(instant));
}

/** Whole years from birth to a day. Someone born on 29 February has their birthday on 1 March in other years. */
export function ageOn(dateOfBirth: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** Months as they stand in a date, in languages other than English: "12 marca 2019". One that is absent reads English. */
const MONTHS_IN: Readonly<Record<string, readonly string[]>> = {
  pl: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
};

/** "12 March 2019", in the language of whoever reads it. */
export function formatDate(date: LocalDate, language = 'en-GB'): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${(MONTHS_IN[language] ?? MONTHS)[(month ?? 1) - 1]} ${year}`;
}

/** "18 November 2026 at 3:05pm GMT": an instant as people in England read it; in another language, "18 listopada 2026, 15:05 GMT". */
export function formatInstant(instant: string, language = 'en-GB'): string {
  const parts = londonParts(instant);
  const day = formatDate(londonDate(instant), language);
  if (MONTHS_IN[language]) return `${day}, ${parts.hour}:${parts.minute} ${parts.zone}`;
  return `${day} at ${formatTime(instant)} ${parts.zone}`;
}

/** "3:05pm": the time of day in England at an instant. */
export function formatTime(instant: string): string {
  const { hour: written, minute } = londonParts(instant);
  const hour = Number(written);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

/** The time of day in England at an instant, as minutes since midnight. */
export function londonMinutes(instant: string): number {
  const parts = londonParts(instant);
  return Number(parts.hour) * 60 + Number(parts.minute);
}

/** A day so many months after another; the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.getUTCFullYear()}-${two(first.getUTCMonth() + 1)}-${two(Math.min(day, last))}`;
}

/** A day so many days after another, or before it. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie from one day to another; less than nothing where the other comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

const DAY = 86_400_000;

/** The date as the three boxes of a date question show it. */
export function dateParts(date: LocalDate | null | undefined): DateParts {
  if (!date) return { day: '', month: '', year: '' };
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

function wrong(part: 'day' | 'month' | 'year', why: string): ReadDate {
  return { type: 'wrong', part, why };
}

/** Without what stands around a number or a name: "7." is 7. What stands inside stays: 1.5 is no day, and not the 15th. */
function tidy(text: string): string {
  return cleanLine(text)
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function readMonth(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text) <= 12 ? Number(text) : 0;
  const name = text.toLowerCase();
  return name.length < 3 ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** Sweden writes a date as ISO 8601 does. */
const LONDON_DATE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
});

function londonParts(instant: string) {
  const found = new Map(LONDON.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const get = (name: Intl.DateTimeFormatPartTypes) => found.get(name) ?? '';
  return {
    year: get('year'),
    month: get('month'),
    day: get('day'),
    hour: get('hour'),
    minute: get('minute'),
    zone: get('timeZoneName'),
  };
}
