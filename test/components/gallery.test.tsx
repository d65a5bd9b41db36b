import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { familyGallery } from './gallery-family';
import { staffGallery } from './gallery-staff';

const gallery = { ...staffGallery, ...familyGallery };
const ROOT = path.resolve(import.meta.dirname, '../..');

describe.each(Object.entries(gallery))('%s', (name, page) => {
  const html = renderToStaticMarkup(page);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);

  test('has no inline style or script, which the policy would refuse', () => {
    expect(html).not.toMatch(/ style=| on\w+="|<script|<style/);
  });

  test('leaves checking to the server: nothing required, forms unchecked and not filled in by the browser', () => {
    expect(html).not.toMatch(/ required| pattern=/);
    for (const [form] of html.matchAll(/<form [^>]*action[^>]*>|<form [^>]*data-keep[^>]*>/g)) {
      expect(form).toMatch(/noValidate|sign-out/i);
    }
  });

  test('uses every id once, and names only ids that exist', () => {
    expect(ids).toEqual([...new Set(ids)]);
    for (const [, list = ''] of html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)) {
      for (const id of list.split(' ')) expect(ids).toContain(id);
    }
    for (const [, id = ''] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('has one first heading, and a main part that the skip link reaches', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('id="main"');
  });

  // Writes the pages out to be looked at:
  // `GALLERY=<folder> npx vitest run test/components/gallery`
  const folder = process.env.GALLERY;
  if (folder) test('is written out', () => writePage(folder, name, page));
});

async function writePage(folder: string, name: string, page: ReactElement): Promise<void> {
  const { compile } = await import('sass');
  mkdirSync(folder, { recursive: true });
  const { css } = compile(path.join(ROOT, 'app/styles/app.scss'), {
    quietDeps: true,
  });
  writeFileSync(path.join(folder, 'page.js'), readFileSync(path.join(ROOT, 'public/page.js')));
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${css}</style><script src="page.js" defer></script>`;
  const html = `<html class="govuk-template" lang="en" dir="${name.endsWith('rtl') ? 'rtl' : 'ltr'}"><head>${head}</head>`;
  const body = renderToStaticMarkup(page);
  writeFileSync(
    path.join(folder, `${name}.html`),
    `<!doctype html>${html}<body class="govuk-template__body">${body}</body></html>`,
  );
}
