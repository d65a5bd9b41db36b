import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { secretsIn } from '~/test/house/rules/browser-bundle';
import { filesUnder } from '~/test/house/rules/sources';

const shipped = filesUnder('build/client').filter((file) => !/\.(gz|br|png|ico|woff2?|svg)$/.test(file));

it('nothing of the server reaches a browser', () => {
  expect(shipped.length).toBeGreaterThan(3);
  expect(shipped.flatMap((file) => secretsIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('no source map ships', () => {
  expect(shipped.filter((file) => file.endsWith('.map'))).toEqual([]);
});

it.each([
  'import"better-sqlite3"',
  'new ZodError([])',
  'from"node:crypto"',
  'process.env.DATABASE_KEY_FILE',
  '-----BEGIN PRIVATE KEY-----',
  'db.run("insert into wishes")',
])('it would be found: %s', (text) => {
  expect(secretsIn('x.js', text).length).toBeGreaterThan(0);
});
