import type { LocalDate } from '~/forms/values/dates';
import { daysBetween } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/** The parts of the work list, the most urgent first. The first four are those of whoever oversees a team. */
export const WORK_GROUPS = {
  looks: 'Overrides and urgent shares to look at',
  incomplete: 'Decisions that lack something',
  conflicts: 'People differ',
  overdue: 'Decisions to look at again',
  first: 'Do first',
  soon: 'Look at soon',
  under_way: 'Under way',
} as const;

export type WorkGroup = keyof typeof WORK_GROUPS;

type WorkRow = {
  readonly group: WorkGroup;
  /** Whether it may be seen while a family looks on: what other people of the family said may not. */
  readonly inVisit: boolean;
  /** The part of its own that it has for whoever oversees a team. */
  readonly ofTeam?: WorkGroup;
};

/** Everything that can wait for a worker, the most urgent first. Only `look`, `decision`, `withdrawal` and `task` are tasks that somebody added. */
export const WORK_KINDS = {
  look: { group: 'first', inVisit: false, ofTeam: 'looks' },
  decision: { group: 'first', inVisit: false, ofTeam: 'incomplete' },
  withdrawal: { group: 'first', inVisit: false },
  conflict: { group: 'first', inVisit: false, ofTeam: 'conflicts' },
  answered: { group: 'first', inVisit: true },
  overdue: { group: 'soon', inVisit: false, ofTeam: 'overdue' },
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
  /** The instant by which it is due, where it is due within hours. */
  readonly dueAt?: string | null;
  readonly href: string;
  readonly action: string;
  /** Another team's child: nothing leads to them but the one thing that is asked. */
  readonly isLent?: boolean;
};

/** The list in its parts, the most urgent kind first, and of one kind what is due first by the clock, or has waited longest. Empty parts are left out. */
export function groupWork(
  items: readonly WorkItem[],
  inVisit: boolean,
  ofTeam = false,
): readonly { readonly group: WorkGroup; readonly items: readonly WorkItem[] }[] {
  const shown = items.filter(({ kind }) => !inVisit || WORK_KINDS[kind].inVisit);
  const order = Object.keys(WORK_KINDS);
  const sorted = shown.toSorted(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) ||
      ((one.dueAt ?? one.since) < (other.dueAt ?? other.since) ? -1 : 1),
  );
  return keysOf(WORK_GROUPS)
    .map((group) => ({ group, items: sorted.filter(({ kind }) => groupOf(kind, ofTeam) === group) }))
    .filter((part) => part.items.length > 0);
}

function groupOf(kind: WorkKind, ofTeam: boolean): WorkGroup {
  const { group, ofTeam: own }: WorkRow = WORK_KINDS[kind];
  return ofTeam && own ? own : group;
}

/** How long something has waited, or when it comes: "today", "3 days", "in 12 days". */
export function ageWords(since: LocalDate, today: LocalDate): string {
  const days = daysBetween(since, today);
  if (days === 0) return 'today';
  const count = Math.abs(days);
  const words = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days > 0 ? words : `in ${words}`;
}
