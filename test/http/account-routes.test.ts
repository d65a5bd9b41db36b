import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as account from '~/app/routes/account';
import * as exit from '~/app/routes/exit';
import * as firstSignIn from '~/app/routes/first-sign-in';
import * as lock from '~/app/routes/lock';
import * as keepAlive from '~/app/routes/session';
import * as signInPage from '~/app/routes/sign-in';
import * as signOut from '~/app/routes/sign-out';
import { createStaff } from '~/app/services/accounts.server';
import { ensureDemonstrationStaff } from '~/app/services/demonstration.server';
import { findLiveSession } from '~/app/services/sessions.server';
import { DEMONSTRATION_PASSWORD as PASSWORD, DEMONSTRATION_PIN as PIN, STAFF } from '~/db/cast';
import { freshCouncil } from '~/test/support/fresh-database';
import { answerOf, handedOver, live, requestWith, routeArgs, signedIn, tokenIn } from '~/test/support/session-steps';

type Route = {
  readonly loader: (args: ReturnType<typeof routeArgs>) => Promise<unknown>;
  readonly action: (args: ReturnType<typeof routeArgs>) => Promise<unknown>;
};
type Form = Readonly<Record<string, string>>;

let staff: Awaited<ReturnType<typeof ensureDemonstrationStaff>>;

beforeAll(async () => {
  await freshCouncil();
  staff = await ensureDemonstrationStaff();
});

const get = (route: Pick<Route, 'loader'>, path: string, token: string | null = null) =>
  answerOf(route.loader(routeArgs(requestWith(token, path))));
const post = (route: Pick<Route, 'action'>, path: string, form: Form, token: string | null = null) =>
  answerOf(route.action(routeArgs(requestWith(token, path, form))));
const to = (answer: Response) => [answer.status, answer.headers.get('Location')];
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie');
const withFamily = async () => handedOver((await signedIn(staff.priya)).session.id, randomUUID());

test('signing in sets the cookie and goes on to an allowed page alone', async () => {
  const form = { email: STAFF.priya.email, password: PASSWORD, next: '/agreements/7f3a' };
  const answer = await post(signInPage, '/sign-in', form);
  expect(to(answer)).toEqual([303, '/agreements/7f3a']);
  expect((await live(tokenIn(cookieOf(answer)))).staff.id).toBe(staff.priya);
  expect(to(await post(signInPage, '/sign-in', { ...form, next: 'https://evil.example' }))).toEqual([303, '/']);
});

test('a refused sign-in says one sentence, keeps the email address, and never the password', async () => {
  const empty = await post(signInPage, '/sign-in', { email: '', password: '' });
  expect(empty.status).toBe(422);
  expect(await empty.json()).toMatchObject({ errors: [{ field: 'email' }, { field: 'password' }] });
  const known = await post(signInPage, '/sign-in', { email: STAFF.tom.email, password: 'not it' });
  const unknown = await post(signInPage, '/sign-in', { email: 'nobody@example.org', password: 'not it' });
  expect([known.status, unknown.status]).toEqual([422, 422]);
  const [first, second] = [await known.json(), await unknown.json()];
  expect(first.errors).toEqual(second.errors);
  expect(first.email).toBe(STAFF.tom.email);
  expect(JSON.stringify(first)).not.toContain('not it');
  expect(cookieOf(known)).toBeNull();
});

test('too many tries are told so, with 429', async () => {
  const form = { email: 'ghost@example.org', password: 'x' };
  for (let run = 0; run < 10; run += 1) await post(signInPage, '/sign-in', form);
  expect((await post(signInPage, '/sign-in', form)).status).toBe(429);
});

test('the sign-in page says why someone stands there, and keeps only allowed pages', async () => {
  const page = await get(signInPage, '/sign-in?next=%2Fagreements%2F7f3a&ended=yes');
  expect(await page.json()).toEqual({
    council: 'Example City Council',
    next: '/agreements/7f3a',
    ended: 'You were signed out. What you saved before is safe. What you had just sent was not saved: type it again.',
  });
  const odd = await (await get(signInPage, '/sign-in?next=%2F%2Fevil.example&ended=%3Cscript%3E')).json();
  expect(odd).toMatchObject({ next: '/', ended: null });
});

test('whoever has a session is sent where it belongs, and cannot sign in over it', async () => {
  const worker = await signedIn(staff.priya);
  const family = await withFamily();
  for (const route of [signInPage, firstSignIn]) {
    expect(to(await get(route, '/sign-in', worker.token))).toEqual([303, '/']);
    expect(to(await get(route, '/sign-in', family.token))).toEqual([303, '/family']);
    expect(to(await post(route, '/sign-in', {}, family.token))).toEqual([303, '/family']);
  }
});

test('signing out ends the session and takes the cookie away; a link to it does nothing', async () => {
  const { token } = await signedIn(staff.priya);
  expect(to(await get(signOut, '/sign-out', token))).toEqual([303, '/']);
  const answer = await post(signOut, '/sign-out', {}, token);
  expect(to(answer)).toEqual([303, '/sign-in']);
  expect(cookieOf(answer)).toContain('Max-Age=0');
  expect(await findLiveSession(token)).toBeNull();
  expect(to(await post(signOut, '/sign-out', {}, token))).toEqual([303, '/sign-in']);
  expect(to(await post(signOut, '/sign-out', {}))).toEqual([303, '/sign-in']);
});

test('a family cannot sign the worker out', async () => {
  const family = await withFamily();
  expect(to(await post(signOut, '/sign-out', {}, family.token))).toEqual([303, '/family']);
  expect((await live(family.token)).standing).toBe('open');
});

test('a set-up code makes an account usable, and bad choices are told beside their fields', async () => {
  const email = 'new@example.org';
  const made = await createStaff({ name: 'New', email, role: 'practitioner', team: 'T', jobTitle: 'J' });
  const code = made.type === 'done' ? made.value.setUpCode : '';
  const good = { email, code, password: 'three random words', passwordAgain: 'three random words' };
  const bad = await post(firstSignIn, '/first-sign-in', {
    ...good,
    passwordAgain: 'x',
    pin: '123456',
    pinAgain: '123456',
  });
  expect(bad.status).toBe(422);
  expect(await bad.json()).toMatchObject({ email, code, errors: [{ field: 'passwordAgain' }, { field: 'pin' }] });
  const pins = { pin: '482 915', pinAgain: '482915' };
  const wrong = await post(firstSignIn, '/first-sign-in', { ...good, ...pins, code: 'AAAA-AAAA' });
  expect(await wrong.json()).toMatchObject({ errors: [{ field: 'code' }] });
  const answer = await post(firstSignIn, '/first-sign-in', { ...good, ...pins });
  expect(to(answer)).toEqual([303, '/']);
  expect((await live(tokenIn(cookieOf(answer)))).staff.email).toBe(email);
});

test('the lock page locks what is open, says nothing of anyone, and opens for the PIN', async () => {
  const { token } = await signedIn(staff.priya);
  const page = await get(lock, '/lock?next=%2Fagreements%2F7f3a', token);
  expect(await page.json()).toEqual({ council: 'Example City Council', next: '/agreements/7f3a', isWithFamily: false });
  const locked = tokenIn(cookieOf(page));
  expect(await findLiveSession(token)).toBeNull();
  expect((await live(locked)).standing).toBe('locked');
  const wrong = await post(lock, '/lock', { secret: '000000', next: '/' }, locked);
  expect([wrong.status, await wrong.json()]).toEqual([
    422,
    { errors: [{ field: 'secret', text: 'The PIN or password is wrong' }] },
  ]);
  expect((await post(lock, '/lock', { secret: '' }, locked)).status).toBe(422);
  const opened = await post(lock, '/lock', { secret: PIN, next: '/agreements/7f3a' }, locked);
  expect(to(opened)).toEqual([303, '/agreements/7f3a']);
  expect((await live(tokenIn(cookieOf(opened)))).standing).toBe('open');
});

test('after five wrong tries the worker has to sign in again', async () => {
  const family = await withFamily();
  for (let run = 0; run < 4; run += 1) await post(lock, '/lock', { secret: `30000${run}` }, family.token);
  const last = await post(lock, '/lock', { secret: '300009' }, family.token);
  expect(to(last)).toEqual([303, '/sign-in?ended=tries']);
  expect(cookieOf(last)).toContain('Max-Age=0');
  expect(to(await get(lock, '/lock', family.token))).toEqual([303, '/sign-in']);
});

test('the lock page gives the tablet back to the worker', async () => {
  const family = await withFamily();
  const answer = await post(lock, '/lock', { secret: PIN, next: '/agreements/7f3a' }, family.token);
  expect(answer.status).toBe(303);
  expect((await live(tokenIn(cookieOf(answer)))).session.kind).toBe('staff');
});

test('exit leaves at once, and behind it the tablet is locked under another token', async () => {
  for (const { token } of [await signedIn(staff.priya), await withFamily()]) {
    const answer = await get(exit, '/exit', token);
    expect(to(answer)).toEqual([303, 'https://www.bbc.co.uk/weather']);
    expect(await findLiveSession(token)).toBeNull();
    expect((await live(tokenIn(cookieOf(answer)))).standing).toBe('locked');
  }
  expect(to(await get(exit, '/exit'))).toEqual([303, 'https://www.bbc.co.uk/weather']);
});

test('keep-alive answers only for an open session', async () => {
  const { token } = await signedIn(staff.priya);
  expect((await post(keepAlive, '/session', {}, token)).status).toBe(204);
  expect((await post(keepAlive, '/session', {}, (await withFamily()).token)).status).toBe(204);
  expect((await post(keepAlive, '/session', {})).status).toBe(401);
  expect((await get(keepAlive, '/session', token)).status).toBe(404);
});

test('the account page changes the password and the PIN of whoever is signed in', async () => {
  const { token } = await signedIn(staff.gareth);
  const again = { password: 'words that are new', passwordAgain: 'words that are new' };
  const wrong = await post(account, '/account', { currentPassword: 'not it', ...again }, token);
  expect([wrong.status, await wrong.json()]).toMatchObject([422, { errors: [{ field: 'currentPassword' }] }]);
  const own = { password: 'gareth.pritchard1', passwordAgain: 'gareth.pritchard1' };
  expect((await post(account, '/account', { currentPassword: PASSWORD, ...own }, token)).status).toBe(422);
  const done = await post(account, '/account', { currentPassword: PASSWORD, ...again }, token);
  expect(to(done)).toEqual([303, '/account?changed=password']);
  const pin = { intent: 'pin', currentPasswordForPin: again.password, pin: '739105', pinAgain: '739105' };
  expect(to(await post(account, '/account', pin, token))).toEqual([303, '/account?changed=pin']);
  const page = await get(account, '/account?changed=pin', token);
  expect(await page.json()).toMatchObject({ frame: { name: 'Gareth Pritchard' }, changed: 'Your PIN was changed' });
  expect(to(await get(account, '/account'))).toEqual([303, '/sign-in?next=%2Faccount']);
  expect(to(await get(account, '/account', (await withFamily()).token))).toEqual([303, '/family']);
});
