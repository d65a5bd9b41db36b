import { expect, test } from 'vitest';
import { sessionToken } from '~/app/http/cookies.server';
import { noSessionCookie, sessionCookie } from '~/app/services/session-cookie.server';

const TOKEN = 'a-Z_9'.repeat(8).concat('xyz');
const from = (Cookie: string) => sessionToken(new Request('http://127.0.0.1/', { headers: { Cookie } }));

test('the cookie is for this host alone, over TLS, out of reach of scripts and of other sites’ forms', () => {
  expect(sessionCookie(TOKEN)).toBe(`__Host-session=${TOKEN}; Path=/; Secure; HttpOnly; SameSite=Lax`);
  expect(noSessionCookie()).toBe('__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0');
});

test('reads the token among other cookies', () => {
  expect(from(`a=b; __Host-session=${TOKEN};c=d`)).toBe(TOKEN);
});

test.each([
  ['none', ''],
  ['empty', '__Host-session='],
  ['too short', '__Host-session=abc'],
  ['too long', `__Host-session=${TOKEN}x`],
  ['strange characters', `__Host-session=${TOKEN.slice(1)}%`],
  ['another name', `session=${TOKEN}; X__Host-session=${TOKEN}`],
  ['two', `__Host-session=${TOKEN}; __Host-session=${TOKEN}`],
])('believes no cookie that is %s', (_, cookie) => {
  expect(from(cookie)).toBeNull();
});
