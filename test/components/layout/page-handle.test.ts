import { expect, test } from 'vitest';
import { needsScript, pageLanguage } from '~/app/components/layout/page-handle';
import { problemOf } from '~/app/components/layout/problem';

test('a page is in English, read from the left, unless a route says otherwise; the deepest one wins', () => {
  expect(pageLanguage([])).toEqual({ lang: 'en-GB', dir: 'ltr' });
  expect(pageLanguage([{ handle: undefined, data: null }])).toEqual({ lang: 'en-GB', dir: 'ltr' });
  const urdu = { handle: { lang: 'pl' }, data: { lang: 'ur', dir: 'rtl' } };
  expect(pageLanguage([{ handle: { lang: 'cy' }, data: undefined }, urdu])).toEqual({ lang: 'ur', dir: 'rtl' });
  expect(pageLanguage([{ handle: { lang: 7, dir: 'up' }, data: 'x' }])).toEqual({ lang: 'en-GB', dir: 'ltr' });
});

test('a page ships React only where a route asks for it by true', () => {
  expect(needsScript([{ handle: undefined, data: undefined }])).toBe(false);
  expect(needsScript([{ handle: { hydrate: 'yes' }, data: undefined }])).toBe(false);
  expect(
    needsScript([
      { handle: {}, data: undefined },
      { handle: { hydrate: true }, data: undefined },
    ]),
  ).toBe(true);
});

test('not allowed reads like not found, so that nobody learns what exists', () => {
  expect([401, 403, 404].map(problemOf)).toEqual(['not-found', 'not-found', 'not-found']);
  expect([409, 413, 429, 500, undefined].map(problemOf)).toEqual([
    'changed',
    'too-large',
    'too-often',
    'broken',
    'broken',
  ]);
});
