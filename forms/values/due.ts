import { addDays, formatDate, formatTime, type LocalDate, londonDate } from '~/forms/values/dates';

/** By when something is due: a day, and where hours matter the instant. */
export type Due = { readonly dueOn: LocalDate; readonly dueAt: string | null };

const DAY = 24 * 60 * 60 * 1000;

/** Due within 24 hours of an instant: to the minute, not by the end of the next day. */
export function dueWithinADay(at: string): { readonly dueOn: LocalDate; readonly dueAt: string } {
  const dueAt = new Date(Date.parse(at) + DAY).toISOString();
  return { dueOn: londonDate(dueAt), dueAt };
}

/** By when, as a list says it: "2:05pm tomorrow", "2:05pm on 21 November 2026", or the day alone. */
export function dueWords({ dueOn, dueAt }: Due, today: LocalDate): string {
  if (dueAt === null) return formatDate(dueOn);
  const near = new Map([
    [addDays(today, -1), 'yesterday'],
    [today, 'today'],
    [addDays(today, 1), 'tomorrow'],
  ]);
  return `by ${formatTime(dueAt)} ${near.get(dueOn) ?? `on ${formatDate(dueOn)}`}`;
}
