import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SignOptions } from '~/app/components/signature/SignOptions';

test('before React runs, and where it never does, the typed name is open and the drawing says so', () => {
  const html = renderToStaticMarkup(<SignOptions />);
  expect(html).not.toContain('<canvas');
  expect(html).not.toContain('name="strokes"');
  expect(html).toContain('type your name instead');
  expect(html).toMatch(/name="typed-name"[^>]*autoComplete="off"[^>]*spellcheck="false"/);
});

test('both ways stand as headings of the same kind', () => {
  const headings = renderToStaticMarkup(<SignOptions />).match(/<legend class="([^"]+)"/g) ?? [];
  expect(headings).toHaveLength(2);
  expect(headings[0]).toBe(headings[1]);
});
