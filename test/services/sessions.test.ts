import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { endSession, findLiveSession } from '~/app/services/sessions.server';
import { endVisit, startVisit } from '~/app/services/visit.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { live, signedIn } from '~/test/support/session-steps';

let db: Database;
let priya: string;
const START = Date.parse('2026-11-23T09:00:00Z');

beforeAll(async () => {
  db = await freshCouncil();
  ({ priya } = await ensureDemonstrationStaff());
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

const afterMinutes = (minutes: number) => vi.setSystemTime(START + minutes * 60_000);

test('a token has 256 bits, and the database holds only its hash', async () => {
  const { token, session } = await signedIn(priya);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', session.id).executeTakeFirst();
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row?.token_hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await signedIn(priya)).token).not.toBe(token);
});

test('is over after 30 idle minutes', async () => {
  const { token } = await signedIn(priya);
  afterMinutes(29);
  expect(await findLiveSession(token)).not.toBeNull();
  afterMinutes(58);
  expect(await findLiveSession(token)).not.toBeNull();
  afterMinutes(88);
  expect(await findLiveSession(token)).toBeNull();
});

test('is over after ten hours, however busy', async () => {
  const { token } = await signedIn(priya);
  for (let minutes = 20; minutes < 600; minutes += 20) {
    afterMinutes(minutes);
    expect(await findLiveSession(token)).not.toBeNull();
  }
  afterMinutes(600);
  expect(await findLiveSession(token)).toBeNull();
});

test('ends at once, and ending it twice records it once', async () => {
  const { token, session } = await signedIn(priya);
  const other = await signedIn(priya);
  await endSession(session.id);
  await endSession(session.id);
  await endSession('no such session');
  expect(await findLiveSession(token)).toBeNull();
  expect(await findLiveSession(other.token)).not.toBeNull();
  const ends = await db.selectFrom('audit_events').selectAll().where('type', '=', 'signed_out').execute();
  expect(ends).toHaveLength(1);
});

test('opens nothing for a token that was never given, or whose owner was disabled', async () => {
  const { token, staff } = await signedIn(priya);
  expect(await findLiveSession('A'.repeat(43))).toBeNull();
  expect(await findLiveSession('')).toBeNull();
  const disable = (at: string | null) =>
    db.updateTable('staff').set({ disabled_at: at }).where('id', '=', staff.id).execute();
  await disable('2026-11-23T09:00:00Z');
  expect(await findLiveSession(token)).toBeNull();
  await disable(null);
});

test('a visit shows one family until it ends', async () => {
  const { token, session } = await signedIn(priya);
  expect(session.visitChildId).toBeNull();
  await startVisit(session.id, 'maya');
  expect((await live(token)).session.visitChildId).toBe('maya');
  await endVisit(session.id);
  expect((await live(token)).session.visitChildId).toBeNull();
});
