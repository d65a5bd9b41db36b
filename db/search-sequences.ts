import type { Database } from '~/db/connection';
import type { LocalDate } from '~/forms/values/dates';

/**
 * A search entry's sequence is the day of the decision, then the order within that day. So row ids stand in the order in
 * which results are shown, and a span of dates is a span of row ids, in the table and in its full-text twin alike.
 */
const MOST_IN_A_DAY = 100_000;
const A_DAY = 86_400_000;

/** The lowest sequence that a decision on this day can have; without a day, the lowest of all. */
export function firstSequenceOn(day: LocalDate | undefined): number {
  return day === undefined ? Number.MIN_SAFE_INTEGER : dayNumber(day) * MOST_IN_A_DAY;
}

/** The highest sequence that a decision on this day can have; without a day, the highest of all. */
export function lastSequenceOn(day: LocalDate | undefined): number {
  return day === undefined ? Number.MAX_SAFE_INTEGER : (dayNumber(day) + 1) * MOST_IN_A_DAY - 1;
}

/** The sequence for one more decision on a day. */
export async function nextSequenceOn(db: Database, day: LocalDate): Promise<number> {
  const last = await db
    .selectFrom('search_entries')
    .select((row) => row.fn.max('sequence').as('sequence'))
    .where('sequence', '>=', firstSequenceOn(day))
    .where('sequence', '<=', lastSequenceOn(day))
    .executeTakeFirst();
  const next = (last?.sequence ?? firstSequenceOn(day) - 1) + 1;
  if (next > lastSequenceOn(day)) throw new Error(`More than ${MOST_IN_A_DAY} decisions on one day`);
  return next;
}

function dayNumber(day: LocalDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / A_DAY);
}
