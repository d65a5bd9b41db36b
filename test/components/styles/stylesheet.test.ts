import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

test('the stylesheet is small, fetches nothing, and holds nothing that belongs to GOV.UK alone', () => {
  const { css } = compile(path.join(root, 'app/styles/app.scss'), {
    style: 'compressed',
    quietDeps: true,
  });
  expect(gzipSync(css, { level: 6 }).length).toBeLessThanOrEqual(18 * 1024);
  expect(css).not.toMatch(/url\(|@font-face|@import|GDS Transport|crown/i);
});
