import { expect, test } from 'vitest';
import { type SessionTimes, sessionStanding, signingExpiry, staffExpiry } from '~/forms/access/session-limits';

const at = (clock: string) => `2026-11-23T${clock}:00.000Z`;
const session = (changed: Partial<SessionTimes> = {}): SessionTimes => ({
  kind: 'staff',
  state: 'open',
  lastSeenAt: at('09:00'),
  expiresAt: at('19:00'),
  parkedAt: null,
  ...changed,
});

test.each([
  ['used just now', session(), '09:29', 'open'],
  ['idle for half an hour', session(), '09:30', 'over'],
  ['locked', session({ state: 'locked' }), '09:29', 'locked'],
  ['locked and idle', session({ state: 'locked' }), '09:30', 'over'],
  ['ten hours old', session({ lastSeenAt: at('18:59') }), '19:00', 'over'],
  ['parked', session({ state: 'parked', parkedAt: at('09:00') }), '10:59', 'parked'],
  ['parked for two hours', session({ state: 'parked', parkedAt: at('09:00') }), '11:00', 'over'],
  ['parked at no time', session({ state: 'parked' }), '09:01', 'over'],
  ['ended', session({ state: 'ended' }), '09:00', 'over'],
  ['a family’s', session({ kind: 'signing' }), '09:29', 'open'],
  ['a family’s, idle', session({ kind: 'signing' }), '09:30', 'locked'],
  ['a family’s, past its limit', session({ kind: 'signing' }), '19:00', 'over'],
] as const)('a session that is %s', (_, given, clock, standing) => {
  expect(sessionStanding(given, at(clock))).toBe(standing);
});

test('a signing session ends two hours after the hand-over, or with the worker’s own', () => {
  expect(staffExpiry(at('09:00'))).toBe(at('19:00'));
  expect(signingExpiry(at('09:00'), at('19:00'))).toBe(at('11:00'));
  expect(signingExpiry(at('18:00'), at('19:00'))).toBe(at('19:00'));
});
