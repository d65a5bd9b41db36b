import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { now } from '~/app/services/clock.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { giveBack, handOver } from '~/app/services/hand-over.server';
import { endSigningSession } from '~/app/services/session-lock.server';
import { endSession, findLiveSession } from '~/app/services/sessions.server';
import { startVisit } from '~/app/services/visit.server';
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

const afterMinutes = (minutes: number) => vi.setSystemTime(START + minutes * 60_000);

async function withFamily() {
  const worker = await signedIn(priya);
  await startVisit(worker.session.id, 'maya');
  const signing = randomUUID();
  return { worker, signing, family: await handedOver(worker.session.id, signing) };
}

test('parks the worker’s session and opens one that is bound to the signing session', async () => {
  const { worker, family, signing } = await withFamily();
  expect(family.token).not.toBe(worker.token);
  expect(family.session).toMatchObject({
    kind: 'signing',
    staffId: priya,
    signingSessionId: signing,
    visitChildId: null,
  });
  expect(family.standing).toBe('open');
  expect((await live(worker.token)).standing).toBe('parked');
});

test('rolls back whole with the caller’s transaction', async () => {
  const worker = await signedIn(priya);
  const failing = db.transaction().execute(async (within) => {
    await handOver(within, worker.session.id, randomUUID(), now());
    throw new Error('the caller failed');
  });
  await expect(failing).rejects.toThrow('the caller failed');
  expect((await live(worker.token)).standing).toBe('open');
});

test('refuses a session that is not an open staff session: handed over twice, ended, or the family’s own', async () => {
  const { worker, family } = await withFamily();
  await expect(handedOver(worker.session.id, randomUUID())).rejects.toThrow('Only an open staff session');
  await expect(handedOver(family.session.id, randomUUID())).rejects.toThrow('Only an open staff session');
  await endSession(worker.session.id);
  await expect(handedOver(worker.session.id, randomUUID())).rejects.toThrow('Only an open staff session');
  await expect(handedOver('no such session', randomUUID())).rejects.toThrow('Only an open staff session');
});

test.each([
  ['PIN', PIN],
  ['password', DEMONSTRATION_PASSWORD],
])('the worker’s %s gives the tablet back, under a new token, within the old ten hours', async (_, secret) => {
  const { worker, family, signing } = await withFamily();
  afterMinutes(90);
  const outcome = await giveBack(family.session.id, secret);
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  expect(outcome.value).toMatchObject({ staffId: priya, signingSessionId: signing });
  const token = tokenIn(outcome.value.cookie);
  const back = await live(token);
  expect(back.session).toMatchObject({ kind: 'staff', visitChildId: 'maya', expiresAt: worker.session.expiresAt });
  expect(back.standing).toBe('open');
  for (const old of [worker.token, family.token]) expect(await findLiveSession(old)).toBeNull();
  const event = await db.selectFrom('audit_events').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  expect(event).toMatchObject({ type: 'tablet_given_back', actor_id: priya });
  expect(event?.details).toBe(JSON.stringify({ signingSessionId: signing }));
});

test('gives it back once: the second answer opens nothing', async () => {
  const { family } = await withFamily();
  const both = await Promise.all([giveBack(family.session.id, PIN), giveBack(family.session.id, PIN)]);
  expect(both.map(({ type }) => type).sort()).toEqual(['done', 'missing']);
  expect(await giveBack(family.session.id, PIN)).toEqual({ type: 'missing' });
});

test('five wrong tries, from whichever session, end both: sign in again', async () => {
  const { worker, family } = await withFamily();
  for (const held of [family, worker, family, worker]) {
    expect(await giveBack(held.session.id, '111111')).toEqual({ type: 'refused', reasons: ['wrong secret'] });
  }
  expect(await giveBack(family.session.id, '')).toEqual({ type: 'refused', reasons: ['no tries left'] });
  expect(await giveBack(family.session.id, PIN)).toEqual({ type: 'missing' });
  for (const { token } of [worker, family]) expect(await findLiveSession(token)).toBeNull();
});

test('wrong tries that come all at once are five at most', async () => {
  const { family } = await withFamily();
  const tries = await Promise.all(
    Array.from({ length: 12 }, (_, run) => giveBack(family.session.id, `20000${run % 10}`)),
  );
  const wrong = tries.filter((outcome) => outcome.type === 'refused' && outcome.reasons.includes('wrong secret'));
  expect(wrong).toHaveLength(4);
});

test('nobody else’s PIN gives it back, and no empty one', async () => {
  const { family } = await withFamily();
  await db.updateTable('staff').set({ pin_hash: null }).where('id', '=', priya).execute();
  expect(await giveBack(family.session.id, PIN)).toEqual({ type: 'refused', reasons: ['wrong secret'] });
  expect((await giveBack(family.session.id, DEMONSTRATION_PASSWORD)).type).toBe('done');
  await db
    .updateTable('staff')
    .set({ pin_hash: await pinHash() })
    .where('id', '=', priya)
    .execute();
});

test('the parked session waits two hours at most', async () => {
  const { worker, family } = await withFamily();
  afterMinutes(119);
  expect((await live(worker.token)).standing).toBe('parked');
  afterMinutes(120);
  expect(await findLiveSession(family.token)).toBeNull();
  expect(await findLiveSession(worker.token)).toBeNull();
  expect(await giveBack(family.session.id, PIN)).toEqual({ type: 'refused', reasons: ['waited too long'] });
});

test('a family that reads for long is locked, not lost', async () => {
  const { family } = await withFamily();
  afterMinutes(31);
  expect((await live(family.token)).standing).toBe('locked');
  expect((await giveBack(family.session.id, PIN)).type).toBe('done');
});

test('without its signing rights a session stays locked, under a new token, until it is given back', async () => {
  const { family } = await withFamily();
  const { cookie } = await endSigningSession(family.session.id);
  expect(await findLiveSession(family.token)).toBeNull();
  const locked = await live(tokenIn(cookie));
  expect(locked.standing).toBe('locked');
  expect(locked.session.signingSessionId).toBe(family.session.signingSessionId);
  expect((await giveBack(locked.session.id, PIN)).type).toBe('done');
});

test('signing rights can end inside the caller’s transaction, and come back with it', async () => {
  const { family } = await withFamily();
  const failing = db.transaction().execute(async (within) => {
    await endSigningSession(family.session.id, within);
    throw new Error('the caller failed');
  });
  await expect(failing).rejects.toThrow('the caller failed');
  expect((await live(family.token)).standing).toBe('open');
});

test('the family goes on from another tablet: the first one holds nothing any more', async () => {
  const { worker, family, signing } = await withFamily();
  const again = await signedIn(priya);
  const second = await handedOver(again.session.id, signing);
  expect(second.standing).toBe('open');
  expect(await findLiveSession(family.token)).toBeNull();
  expect(await findLiveSession(worker.token)).toBeNull();
  expect((await giveBack(second.session.id, PIN)).type).toBe('done');
});

test('is missing for a session that nobody handed over', async () => {
  const worker = await signedIn(priya);
  expect(await giveBack(worker.session.id, PIN)).toEqual({ type: 'missing' });
  expect(await giveBack('no such session', PIN)).toEqual({ type: 'missing' });
});

async function pinHash(): Promise<string> {
  const { hashSecret } = await import('~/app/services/passwords.server');
  return hashSecret(PIN);
}
