import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('whoever goes Back in a journey does so in the whole browser, whose back-forward cache families have', () => {
  const going = readdirSync('test/journeys')
    .map((file) => ({ file, text: readFileSync(`test/journeys/${file}`, 'utf8') }))
    .filter(({ text }) => /\.goBack\(|history\.back\(/.test(text));
  expect(going.length).toBeGreaterThan(0);
  expect(going.filter(({ text }) => !text.includes("openCouncil('whole'")).map(({ file }) => file)).toEqual([]);
});
