import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { requireSigner } from '~/app/http/require-signer.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { giveBack } from '~/app/services/hand-over.server';
import { endSigningSession, lockSession } from '~/app/services/session-lock.server';
import { endSession } from '~/app/services/sessions.server';
import { DEMONSTRATION_PIN } from '~/db/cast';
import type { Database } from '~/db/connection';
import { PERMISSIONS, ROLES } from '~/forms/access/roles';
import { freshCouncil } from '~/test/support/fresh-database';
import { answerOf, handedOver, requestWith, signedIn, tokenIn } from '~/test/support/session-steps';

let db: Database;
let staff: Awaited<ReturnType<typeof ensureDemonstrationStaff>>;

beforeAll(async () => {
  db = await freshCouncil();
  staff = await ensureDemonstrationStaff();
});

async function redirected(running: Promise<unknown>): Promise<string | null> {
  const answer = await answerOf(running);
  expect(answer.status).toBe(303);
  return answer.headers.get('Location');
}

test('gives a worker who may, as an actor', async () => {
  const { token, session, staff: row } = await signedIn(staff.priya);
  expect(await requireStaff(requestWith(token, '/'), 'prepare an agreement')).toEqual({
    sessionId: session.id,
    staffId: staff.priya,
    name: 'Priya Nair',
    email: 'priya.nair@example.org',
    jobTitle: 'Family help practitioner',
    role: 'practitioner',
    teamId: row.teamId,
    visitChildId: null,
  });
});

test.each([
  ['priya', 'practitioner'],
  ['tom', 'safeguarding-manager'],
  ['margaret', 'records-officer'],
  ['colin', 'administrator'],
] as const)('%s reaches what the row of their role names, and for the rest there is no page', async (who, role) => {
  const { token } = await signedIn(staff[who]);
  const allowed: readonly string[] = ROLES[role].permissions;
  for (const permission of PERMISSIONS) {
    const asking = requireStaff(requestWith(token, '/'), permission);
    if (allowed.includes(permission)) expect((await asking).role).toBe(role);
    else expect((await answerOf(asking)).status).toBe(404);
  }
});

test('sends everyone without a session to sign in, and back afterwards only to pages of the list', async () => {
  const ask = (path: string, form?: Record<string, string>, token: string | null = null) =>
    redirected(requireStaff(requestWith(token, path, form), 'find a child'));
  expect(await ask('/')).toBe('/sign-in');
  expect(await ask('/agreements/7f3a/check')).toBe('/sign-in?next=%2Fagreements%2F7f3a%2Fcheck');
  expect(await ask('/agreements/7f3a?_data=routes%2Fx')).toBe('/sign-in?next=%2Fagreements%2F7f3a');
  expect(await ask('/somewhere')).toBe('/sign-in');
  expect(await ask('//evil.example/agreements')).toBe('/sign-in');
  expect(await ask('/agreements/7f3a', { answer: 'yes' })).toBe('/sign-in?next=%2Fagreements%2F7f3a&ended=yes');
  expect(await ask('/', { answer: 'yes' })).toBe('/sign-in?ended=yes');
  expect(await ask('/', undefined, 'A'.repeat(43))).toBe('/sign-in');
  const { token, session } = await signedIn(staff.priya);
  await endSession(session.id);
  expect(await ask('/', undefined, token)).toBe('/sign-in');
  expect(await redirected(requireSigner(requestWith(token, '/family')))).toBe('/sign-in');
});

test('a locked session reaches the lock page alone', async () => {
  const { session } = await signedIn(staff.priya);
  const token = tokenIn((await lockSession(session.id)).cookie);
  expect(await redirected(requireStaff(requestWith(token, '/agreements/7f3a'), 'find a child'))).toBe(
    '/lock?next=%2Fagreements%2F7f3a',
  );
  expect(await redirected(requireStaff(requestWith(token, '/', { a: 'b' }), 'find a child'))).toBe('/lock');
  expect(await redirected(requireSigner(requestWith(token, '/family')))).toBe('/lock');
});

test('a family reaches its own signing session and nothing of the staff, whatever it asks for', async () => {
  const worker = await signedIn(staff.priya);
  const signing = randomUUID();
  const family = await handedOver(worker.session.id, signing);
  expect(await requireSigner(requestWith(family.token, '/family'))).toEqual({
    sessionId: family.session.id,
    signingSessionId: signing,
    staffId: staff.priya,
  });
  for (const token of [family.token, worker.token]) {
    for (const permission of PERMISSIONS) {
      for (const path of ['/', '/agreements/7f3a', '/agreements/7f3a?_data=routes%2Fagreements']) {
        expect(await redirected(requireStaff(requestWith(token, path), permission))).toBe('/family');
        expect(await redirected(requireStaff(requestWith(token, path, { a: 'b' }), permission))).toBe('/family');
      }
    }
  }
  expect(await redirected(requireSigner(requestWith(worker.token, '/family')))).toBe('/lock');
});

test('without signing rights the family finds the lock page everywhere', async () => {
  const family = await handedOver((await signedIn(staff.priya)).session.id, randomUUID());
  const token = tokenIn((await endSigningSession(family.session.id)).cookie);
  expect(await redirected(requireSigner(requestWith(token, '/family')))).toBe('/lock');
  expect(await redirected(requireSigner(requestWith(token, '/family', { a: 'b' })))).toBe('/lock');
  expect(await redirected(requireStaff(requestWith(token, '/agreements/7f3a'), 'find a child'))).toMatch(/^\/lock/);
  expect(await redirected(requireSigner(requestWith(family.token, '/family')))).toBe('/sign-in');
});

test('back with the worker, the family’s pages lead home and take nothing: that something was sent there is written down', async () => {
  const family = await handedOver((await signedIn(staff.priya)).session.id, randomUUID());
  const outcome = await giveBack(family.session.id, DEMONSTRATION_PIN);
  const token = tokenIn(outcome.type === 'done' ? outcome.value.cookie : null);
  expect(await redirected(requireSigner(requestWith(token, '/family')))).toBe('/');
  const claims = db.selectFrom('audit_events').select(['actor_id', 'details']).where('type', '=', 'wish_claimed');
  expect(await claims.execute()).toEqual([]);
  for (const path of ['/family/choices', '/family/signature', '/family/copy']) {
    expect((await answerOf(requireSigner(requestWith(token, path, { 'card-1': 'yes' })))).status).toBe(404);
  }
  expect(await claims.execute()).toEqual(Array(3).fill({ actor_id: staff.priya, details: '{"place":"family_page"}' }));
});
