import type { Telling } from '~/forms/sharing/decision';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import { formatDate } from '~/forms/values/dates';

/** The parts of a month's decisions. None is better than another: not sharing is a decision like any other. */
export const MONTH_PARTS = [
  { key: 'shared', label: 'Shared, in part, or referred' },
  { key: 'not_shared', label: 'Not shared' },
  { key: 'later', label: 'To be decided later' },
] as const;

const PART_OF: Readonly<Record<DecisionOutcome, (typeof MONTH_PARTS)[number]['key']>> = {
  share: 'shared',
  share_in_part: 'shared',
  refer_only: 'shared',
  do_not_share: 'not_shared',
  defer: 'later',
};

/** In which part of its month a decision counts. */
export function partOfMonth(outcome: DecisionOutcome): (typeof MONTH_PARTS)[number]['key'] {
  return PART_OF[outcome];
}

/** What is said of telling people of the family. */
export const TOLD_COUNTS = {
  told: { label: 'Told' },
  to_tell: { label: 'To be told later' },
  not_told: { label: 'Not told, with a reason' },
  not_said: { label: 'Not written down yet' },
} as const satisfies Record<Telling['told'] | 'not_said', { readonly label: string }>;

/** How many days something took: "the same day", "1 day", "12 days". */
export function daysWords(days: number): string {
  return days === 0 ? 'The same day' : counted(days, 'day');
}

/** How long something took: "35 minutes", "2 hours 5 minutes", "3 days 4 hours". */
export function waitedWords(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return pair(counted(hours, 'hour'), minutes % 60, 'minute');
  return pair(counted(Math.floor(hours / 24), 'day'), hours % 24, 'hour');
}

function pair(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${counted(rest, unit)}`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "November 2026" from `2026-11`. */
export function monthWords(month: string): string {
  return formatDate(`${month}-01`).replace(/^1 /, '');
}
