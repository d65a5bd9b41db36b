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

/** Starts the clock anew, as CLOCK does: a sample tells each part of its story on its own day. Throws where CLOCK is not set. */
export function startClockAt(instant: string): void {
  if (config().clock === null) throw new Error('The clock is started anew only where CLOCK is set');
  offset = Date.parse(instant) - Date.now();
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
