import { addDays, type LocalDate } from '~/forms/values/dates';

/**
 * The day so many working days after another: Mondays to Fridays. Bank holidays are counted as working days, so that what is due
 * is never due later than was said.
 */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let day = date;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

function isWorkingDay(date: LocalDate): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
}
