import { beforeAll, expect, test, vi } from 'vitest';
import { accountsAreRight } from '~/app/services/account-standing.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { trySecret } from '~/app/services/session-secret.server';
import { findLiveSession } from '~/app/services/sessions.server';
import { signIn } from '~/app/services/sign-in.server';
import { DEMONSTRATION_PIN, DEMONSTRATION_PASSWORD as PASSWORD, STAFF } from '~/db/cast';
import type { Database } from '~/db/connection';
import { findStaffByEmail } from '~/db/staff';
import { freshCouncil } from '~/test/support/fresh-database';
import { live, signedIn, tokenIn } from '~/test/support/session-steps';

const inProduction = vi.hoisted(() => ({ yes: false }));
vi.mock('~/app/services/config.server', async (original) => {
  const real = await original<typeof import('~/app/services/config.server')>();
  return { ...real, config: () => ({ ...real.config(), production: inProduction.yes }) };
});

let db: Database;
const used = new Set<string>();

beforeAll(async () => {
  db = await freshCouncil();
  await ensureDemonstrationStaff();
});

const wrong = { type: 'refused', reasons: ['wrong'] };
const throttled = { type: 'refused', reasons: ['too many tries'] };

test('opens a session for the right password, however the address is written', async () => {
  const outcome = await signIn({ email: ' PRIYA.Nair@example.org ', password: PASSWORD, address: newAddress() });
  if (outcome.type !== 'done') throw new Error('refused');
  const { staff, standing } = await live(tokenIn(outcome.value.cookie));
  expect(staff.name).toBe('Priya Nair');
  expect(standing).toBe('open');
  expect(await lastEvent()).toMatchObject({ type: 'signed_in', actor_id: staff.id });
});

test('gives the same answer for a wrong password, an unknown name, an account not set up and a disabled one', async () => {
  const known = await findStaffByEmail(db, STAFF.colin.email);
  await db
    .updateTable('staff')
    .set({ disabled_at: '2026-01-01T00:00:00Z' })
    .where('id', '=', known?.id ?? '')
    .execute();
  await db.updateTable('staff').set({ password_hash: null }).where('email', '=', STAFF.gareth.email).execute();
  const address = newAddress();
  expect(await signIn({ email: STAFF.tom.email, password: 'not it', address })).toEqual(wrong);
  expect(await signIn({ email: 'nobody@example.org', password: 'not it', address })).toEqual(wrong);
  expect(await signIn({ email: STAFF.gareth.email, password: '', address })).toEqual(wrong);
  expect(await signIn({ email: STAFF.colin.email, password: PASSWORD, address })).toEqual(wrong);
  expect(await lastEvent()).toMatchObject({ type: 'sign_in_refused', details: '{"reason":"disabled"}' });
});

test('takes as long for an unknown name as for a wrong password', async () => {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let run = 0; run < 7; run += 1) {
    times.known.push(await time(STAFF.tom.email));
    times.unknown.push(await time(`nobody${run}@example.org`));
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

test('stops after ten wrong tries of one account, from wherever they come, even for the right password', async () => {
  for (let run = 0; run < 10; run += 1) {
    expect(await signIn({ email: 'ghost@example.org', password: 'x', address: newAddress() })).toEqual(wrong);
  }
  expect(await signIn({ email: 'ghost@example.org', password: PASSWORD, address: newAddress() })).toEqual(throttled);
  const before = await countEvents();
  expect(await signIn({ email: 'Ghost@example.org', password: 'x', address: newAddress() })).toEqual(throttled);
  expect(await countEvents()).toBe(before);
});

test('stops tries of many names from one address, and no other address', async () => {
  const address = newAddress();
  const tries = Array.from({ length: 60 }, (_, run) =>
    signIn({ email: `a${run}@example.org`, password: 'x', address }),
  );
  expect(await Promise.all(tries)).toEqual(tries.map(() => wrong));
  expect(await signIn({ email: STAFF.margaret.email, password: PASSWORD, address })).toEqual(throttled);
  expect(await signIn({ email: STAFF.margaret.email, password: PASSWORD, address: newAddress() })).toMatchObject({
    type: 'done',
  });
});

test('a right password does not use up tries', async () => {
  const address = newAddress();
  for (let run = 0; run < 12; run += 1) {
    const outcome = await signIn({ email: STAFF.priya.email, password: PASSWORD, address });
    expect(outcome.type).toBe('done');
  }
});

test('demonstration accounts open nothing in production, are not made there, and it does not start beside them', async () => {
  const { token, session } = await signedIn((await ensureDemonstrationStaff()).priya);
  expect(await accountsAreRight()).toBe(true);
  inProduction.yes = true;
  expect(await findLiveSession(token)).toBeNull();
  expect(await trySecret(session, DEMONSTRATION_PIN)).toBe('wrong secret');
  const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(await accountsAreRight()).toBe(false);
  expect(said.mock.calls).toEqual([[expect.stringMatching(/its database holds demonstration accounts.*DATA_DIR/)]]);
  said.mockRestore();
  expect(await signIn({ email: STAFF.priya.email, password: PASSWORD, address: newAddress() })).toEqual(wrong);
  await expect(ensureDemonstrationStaff()).rejects.toThrow('never exist in production');
  inProduction.yes = false;
});

test('the audit trail names no address and no unknown email', async () => {
  const rows = await db.selectFrom('audit_events').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/example\.org|192\.0\.2/);
});

/** An address that no try came from yet. */
function newAddress(): string {
  const address = `192.0.2.${used.size}`;
  used.add(address);
  return address;
}

async function time(email: string): Promise<number> {
  const start = performance.now();
  await signIn({ email, password: 'not it', address: newAddress() });
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function lastEvent() {
  return db.selectFrom('audit_events').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirst();
}

async function countEvents(): Promise<number> {
  return (await db.selectFrom('audit_events').select('sequence').execute()).length;
}
