import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { leaveSigningSession, lockSession, unlock } from '~/app/services/session-lock.server';
import { findLiveSession } from '~/app/services/sessions.server';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_PIN as PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { handedOver, live, signedIn, tokenIn } from '~/test/support/session-steps';

let db: Database;
let priya: string;
const START = Date.parse('2026-11-23T09:00:00Z');

beforeAll(async () => {
  db = await freshCouncil();
  ({ priya } = await ensureDemonstrationStaff());
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

async function locked() {
  const { session, token } = await signedIn(priya);
  const { cookie } = await lockSession(session.id);
  return { id: session.id, before: token, token: tokenIn(cookie) };
}

test.each([
  ['PIN', PIN],
  ['password', DEMONSTRATION_PASSWORD],
])('the %s opens a locked session, under a new token each time', async (_, secret) => {
  const { id, before, token } = await locked();
  expect((await live(token)).standing).toBe('locked');
  const outcome = await unlock(id, secret);
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  const opened = await live(tokenIn(outcome.value.cookie));
  expect(opened.session).toMatchObject({ id, pinTries: 0 });
  expect(opened.standing).toBe('open');
  for (const old of [before, token]) expect(await findLiveSession(old)).toBeNull();
});

test('five wrong ones end it', async () => {
  const { id, token } = await locked();
  for (let run = 0; run < 4; run += 1) {
    expect(await unlock(id, '000000')).toEqual({ type: 'refused', reasons: ['wrong secret'] });
  }
  expect(await unlock(id, 'wrong again')).toEqual({ type: 'refused', reasons: ['no tries left'] });
  expect(await unlock(id, PIN)).toEqual({ type: 'missing' });
  expect(await findLiveSession(token)).toBeNull();
  const wrong = await db.selectFrom('audit_events').selectAll().where('type', '=', 'pin_refused').execute();
  expect(wrong).toHaveLength(5);
});

test('a locked session is over after 30 minutes too', async () => {
  const { id, token } = await locked();
  vi.setSystemTime(START + 30 * 60_000);
  expect(await findLiveSession(token)).toBeNull();
  expect(await unlock(id, PIN)).toEqual({ type: 'missing' });
});

test('an open session, a family’s session and none are not unlocked', async () => {
  const { session } = await signedIn(priya);
  expect(await unlock(session.id, PIN)).toEqual({ type: 'missing' });
  const family = await handedOver(session.id, randomUUID());
  await leaveSigningSession(family.session.id);
  expect(await unlock(family.session.id, PIN)).toEqual({ type: 'missing' });
  expect(await unlock('no such session', PIN)).toEqual({ type: 'missing' });
});

test('leaving the page is recorded once, however often the button is pressed', async () => {
  const { session } = await signedIn(priya);
  const family = await handedOver(session.id, randomUUID());
  await leaveSigningSession(family.session.id);
  const { cookie } = await leaveSigningSession(family.session.id);
  expect((await live(tokenIn(cookie))).standing).toBe('locked');
  const signing = family.session.signingSessionId;
  const left = await db.selectFrom('audit_events').selectAll().where('type', '=', 'family_left_page').execute();
  expect(left.filter(({ details }) => details.includes(signing ?? '?'))).toHaveLength(1);
});

test('locking a session that has ended takes the cookie away', async () => {
  expect((await lockSession('no such session')).cookie).toContain('Max-Age=0');
});
