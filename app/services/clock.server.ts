import { config } from '~/app/services/config.server';
import { type LocalDate, londonDate } from '~/forms/values/dates';

let offset: number | null = null;

/** The instant now, ISO 8601 UTC. With CLOCK set (demonstration and tests only) time starts there and runs on. */
export function now(): string {
  return new Date(Date.now() + clockOffset()).toISOString();
}

/** An instant so many milliseconds from now. */
export function fromNow(milliseconds: number): string {
  return new Date(Date.now() + clockOffset() + milliseconds).toISOString();
}

function clockOffset(): number {
  if (offset === null) {
    const start = config().clock;
    offset = start === null ? 0 : Date.parse(start) - Date.now();
  }
  return offset;
}

/** The date in England now. */
export function today(): LocalDate {
  return londonDate(now());
}
