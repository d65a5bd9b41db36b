import type { LocalDate } from '~/forms/values/dates';
import { daysBetween } from '~/forms/values/dates';

/** The parts of the work list, the most urgent first. */
export const WORK_GROUPS = {
  first: 'Do first',
  soon: 'Look at soon',
  under_way: 'Under way',
} as const;

export type WorkGroup = keyof typeof WORK_GROUPS;

type WorkRow = {
  readonly group: WorkGroup;
  /** Whether it may be seen while a family looks on: what other people of the family said may not. */
  readonly inVisit: boolean;
};

/** Everything that can wait for a worker, the most urgent first. Only `decision`, `withdrawal` and `task` are tasks that somebody added. */
export const WORK_KINDS = {
  decision: { group: 'first', inVisit: false },
  withdrawal: { group: 'first', inVisit: false },
  conflict: { group: 'first', inVisit: false },
  answered: { group: 'first', inVisit: true },
  confirmation: { group: 'soon', inVisit: false },
  review: { group: 'soon', inVisit: true },
  birthday: { group: 'soon', inVisit: true },
  task: { group: 'soon', inVisit: false },
  signature: { group: 'under_way', inVisit: true },
  draft: { group: 'under_way', inVisit: true },
} as const satisfies Record<string, WorkRow>;

export type WorkKind = keyof typeof WORK_KINDS;

/** One line of the work list: one child, one thing, one action. */
export type WorkItem = {
  readonly kind: WorkKind;
  readonly key: string;
  readonly childId: string;
  readonly childName: string;
  readonly workerName: string;
  readonly what: string;
  /** The day it arose, or of what is still to come the day it comes. */
  readonly since: LocalDate;
  readonly href: string;
  readonly action: string;
};

/** The list in its parts, the most urgent kind first, and of one kind what has waited longest. Empty parts are left out. */
export function groupWork(
  items: readonly WorkItem[],
  inVisit: boolean,
): readonly { readonly group: WorkGroup; readonly items: readonly WorkItem[] }[] {
  const shown = items.filter(({ kind }) => !inVisit || WORK_KINDS[kind].inVisit);
  const order = Object.keys(WORK_KINDS);
  const sorted = shown.toSorted(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || (one.since < other.since ? -1 : 1),
  );
  const groups: readonly WorkGroup[] = ['first', 'soon', 'under_way'];
  return groups
    .map((group) => ({ group, items: sorted.filter(({ kind }) => WORK_KINDS[kind].group === group) }))
    .filter((part) => part.items.length > 0);
}

/** How long something has waited, or when it comes: "today", "3 days", "in 12 days". */
export function ageWords(since: LocalDate, today: LocalDate): string {
  const days = daysBetween(since, today);
  if (days === 0) return 'today';
  const count = Math.abs(days);
  const words = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days > 0 ? words : `in ${words}`;
}
