/** How long a session may last, and how often a PIN may be tried. */
export const SESSION_LIMITS = { idleMinutes: 30, longestHours: 10, parkedHours: 2, tries: 5 } as const;

/** What decides whether a session still counts. Instants are ISO 8601 UTC text. */
export type SessionTimes = {
  readonly kind: 'staff' | 'signing';
  readonly state: 'open' | 'locked' | 'parked' | 'ended';
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly parkedAt: string | null;
};

/**
 * What a session is worth at an instant: `over` gives nothing, `locked` and `parked` give only the lock page.
 * An idle staff session is over. An idle signing session is locked, not lost: reading with an interpreter takes time
 * (WCAG 2.2.1), and the worker's PIN opens it again while their own session waits.
 */
export function sessionStanding(session: SessionTimes, at: string): 'open' | 'locked' | 'parked' | 'over' {
  if (session.state === 'ended' || at >= session.expiresAt) return 'over';
  if (session.state === 'parked') return waitedTooLong(session, at) ? 'over' : 'parked';
  if (!isIdle(session, at)) return session.state;
  return session.kind === 'signing' ? 'locked' : 'over';
}

/** The last instant of a signing session: two hours after the hand-over, or when the worker's own session would have ended. */
export function signingExpiry(parkedAt: string, staffExpiresAt: string): string {
  const limit = later(parkedAt, SESSION_LIMITS.parkedHours * 60);
  return limit < staffExpiresAt ? limit : staffExpiresAt;
}

/** The last instant of a staff session that begins now. */
export function staffExpiry(at: string): string {
  return later(at, SESSION_LIMITS.longestHours * 60);
}

function waitedTooLong({ parkedAt }: SessionTimes, at: string): boolean {
  return parkedAt === null || at >= later(parkedAt, SESSION_LIMITS.parkedHours * 60);
}

function isIdle({ lastSeenAt }: SessionTimes, at: string): boolean {
  return at >= later(lastSeenAt, SESSION_LIMITS.idleMinutes);
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
