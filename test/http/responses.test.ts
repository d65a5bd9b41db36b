import { expect, test } from 'vitest';
import { allowedNext } from '~/app/http/local-paths.server';
import { conflict, leaveSite, notFound, page, redirectTo } from '~/app/http/responses.server';

test('goes on by GET to pages of this site', () => {
  const answer = redirectTo('/agreements/7f3a/check?step=2#lines', 'a=b');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('/agreements/7f3a/check?step=2#lines');
  expect(answer.headers.get('Set-Cookie')).toBe('a=b');
  expect(redirectTo('/').headers.has('Set-Cookie')).toBe(false);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'evil',
  '',
  '/a\r\nSet-Cookie: x=y',
  '/a b',
  '/@x',
])('never goes on to %j', (path) => {
  expect(() => redirectTo(path)).toThrow('Only addresses of this site');
  expect(allowedNext(path)).toBeNull();
});

test('a request may name only pages of nouns and opaque ids to go on to', () => {
  expect(allowedNext('/')).toBe('/');
  for (const path of ['/agreements/7f3a-b2/lines', '/policy', '/topics/new', '/agencies/7f3a-b2']) {
    expect(allowedNext(path)).toBe(path);
  }
  expect(allowedNext(null)).toBeNull();
  for (const path of [
    '/sign-out',
    '/exit',
    '/family',
    '/agreements/../exit',
    '/agreements?x=y',
    '/agreements/%2e%2e',
  ]) {
    expect(allowedNext(path)).toBeNull();
  }
});

test('leaves for one other site only', () => {
  const answer = leaveSite('a=b');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('Location')).toBe('https://www.bbc.co.uk/weather');
  expect(answer.headers.get('Set-Cookie')).toBe('a=b');
});

test('pages, conflicts and what does not exist have their status', async () => {
  const form = page({ errors: [] }, { status: 422 });
  expect(form.status).toBe(422);
  expect(await form.json()).toEqual({ errors: [] });
  expect(page({}).status).toBe(200);
  expect(conflict({}).status).toBe(409);
  expect(notFound().status).toBe(404);
});
