import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createStaff, renewSetUpCode } from '~/app/services/accounts.server';
import { giveBack } from '~/app/services/hand-over.server';
import { changeSecret, setUpAccount } from '~/app/services/secrets.server';
import { findLiveSession } from '~/app/services/sessions.server';
import { signIn } from '~/app/services/sign-in.server';
import type { Database } from '~/db/connection';
import { freshCouncil } from '~/test/support/fresh-database';
import { handedOver, live, signedIn, tokenIn } from '~/test/support/session-steps';

let db: Database;
const START = Date.parse('2026-11-23T09:00:00Z');
const PASSWORD = 'three random words';
const PIN = '482915';
const wrong = { type: 'refused', reasons: ['wrong'] };

beforeAll(async () => {
  db = await freshCouncil();
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

async function created(name: string) {
  const email = `${name}@example.org`;
  const outcome = await createStaff({
    name,
    email,
    role: 'practitioner',
    team: 'Family Help East',
    jobTitle: 'Worker',
  });
  if (outcome.type !== 'done') throw new Error('refused');
  return { email, ...outcome.value };
}

/** As someone with a code of their own sets up their account, from an address of their own. */
const setUp = (email: string, code: string) =>
  setUpAccount({ email, code, password: PASSWORD, pin: PIN, address: email });

test('makes an account without a password, and a team once', async () => {
  const first = await created('alpha');
  const second = await created('beta');
  expect([first.isNewTeam, second.isNewTeam]).toEqual([true, false]);
  expect(first.setUpCode).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
  const rows = await db.selectFrom('staff').selectAll().where('id', '=', first.staffId).execute();
  expect(rows).toMatchObject([{ password_hash: null, pin_hash: null, is_demonstration: 0 }]);
  const codes = await db.selectFrom('set_up_codes').selectAll().execute();
  expect(JSON.stringify(codes)).not.toContain(first.setUpCode.replaceAll('-', ''));
  expect(JSON.stringify(codes)).not.toContain(first.setUpCode);
});

test('refuses a second account for an email address', async () => {
  await created('gamma');
  const again = { name: 'Gamma', email: 'gamma@example.org', role: 'administrator', team: 'X', jobTitle: 'Y' } as const;
  expect(await createStaff(again)).toEqual({ type: 'refused', reasons: ['has an account'] });
});

test('the code sets password and PIN once, and signs in', async () => {
  const { email, setUpCode, staffId } = await created('delta');
  const outcome = await setUp(` ${email.toUpperCase()} `, setUpCode.toLowerCase().replaceAll('-', ' '));
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  expect((await live(tokenIn(outcome.value.cookie))).staff.id).toBe(staffId);
  expect(await setUp(email, setUpCode)).toEqual(wrong);
  expect(await eventsBy(staffId)).toEqual(['password_set', 'signed_in', 'set_up_code_refused {"reason":"wrong"}']);
  expect((await signIn({ email, password: PASSWORD, address: 'b' })).type).toBe('done');
  const family = await handedOver((await signedIn(staffId)).session.id, 'a signing session');
  expect((await giveBack(family.session.id, PIN)).type).toBe('done');
});

test('of two uses at once, one works', async () => {
  const { email, setUpCode } = await created('epsilon');
  const both = await Promise.all([setUp(email, setUpCode), setUp(email, setUpCode)]);
  expect(both.map(({ type }) => type).sort()).toEqual(['done', 'refused']);
});

test('the code is refused for another email address, after seven days, and when a newer one was made', async () => {
  const one = await created('zeta');
  const other = await created('eta');
  expect(await setUp(other.email, one.setUpCode)).toEqual(wrong);
  expect(await setUp('nobody@example.org', one.setUpCode)).toEqual(wrong);
  expect(await setUp(one.email, '')).toEqual(wrong);
  const newer = await renewSetUpCode(one.email);
  expect(await setUp(one.email, one.setUpCode)).toEqual(wrong);
  vi.setSystemTime(START + 7 * 24 * 60 * 60_000);
  expect(await setUp(one.email, newer.type === 'done' ? newer.value.setUpCode : '')).toEqual(wrong);
  expect(await renewSetUpCode('nobody@example.org')).toEqual({ type: 'missing' });
  const codes = (await eventsBy('create-user')).filter((event) => event.includes(one.staffId));
  expect(codes).toEqual(
    [false, true].map((renewed) => `set_up_code_given ${JSON.stringify({ staffId: one.staffId, renewed })}`),
  );
});

test('guesses of a code are throttled as sign-ins are', async () => {
  const { email, staffId } = await created('theta');
  for (let run = 0; run < 10; run += 1) expect(await setUp(email, `guess ${run}`)).toEqual(wrong);
  for (const _stop of ['first', 'second']) {
    expect(await setUp(email, 'guess')).toEqual({ type: 'refused', reasons: ['too many tries'] });
  }
  const events = await eventsBy(staffId);
  expect(events.filter((event) => event === 'set_up_code_refused {"reason":"wrong"}')).toHaveLength(10);
  expect(events.filter((event) => event === 'set_up_code_refused {"reason":"throttled"}')).toHaveLength(1);
});

test('a new password needs the old one, replaces it, and ends every other session', async () => {
  const { email, setUpCode, staffId } = await created('iota');
  await setUp(email, setUpCode);
  const [here, elsewhere] = [await signedIn(staffId), await signedIn(staffId)];
  const changer = { staffId, sessionId: here.session.id, address: 'c' };
  const next = { password: 'another three words' };
  expect(await changeSecret({ ...changer, currentPassword: 'not it' }, next)).toEqual(wrong);
  expect((await eventsBy(staffId)).at(-1)).toBe('secret_change_refused {"reason":"wrong"}');
  expect((await changeSecret({ ...changer, currentPassword: PASSWORD }, next)).type).toBe('done');
  expect(await findLiveSession(here.token)).not.toBeNull();
  expect(await findLiveSession(elsewhere.token)).toBeNull();
  expect(await signIn({ email, password: PASSWORD, address: 'c' })).toEqual(wrong);
  expect((await signIn({ email, password: next.password, address: 'c' })).type).toBe('done');
});

test('a new PIN replaces the old one, and the password stays', async () => {
  const { email, setUpCode, staffId } = await created('kappa');
  await setUp(email, setUpCode);
  const { session } = await signedIn(staffId);
  const changer = { staffId, sessionId: session.id, currentPassword: PASSWORD, address: 'd' };
  expect((await changeSecret(changer, { pin: '739105' })).type).toBe('done');
  const family = await handedOver(session.id, 'another signing session');
  expect(await giveBack(family.session.id, PIN)).toEqual({ type: 'refused', reasons: ['wrong secret'] });
  expect((await giveBack(family.session.id, '739105')).type).toBe('done');
  expect(await changeSecret({ ...changer, staffId: 'nobody' }, { pin: PIN })).toEqual({ type: 'missing' });
});

/** What was recorded of an actor: each event's type, with its details where it has any. */
async function eventsBy(actorId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('audit_events')
    .select(['type', 'details'])
    .where('actor_id', '=', actorId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ type, details }) => (details === '{}' ? type : `${type} ${details}`));
}
