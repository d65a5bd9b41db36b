import { basename } from 'node:path';
import { expect, test, vi } from 'vitest';
import { sampleContent } from '~/test/pdf/sample-content';

const read = vi.hoisted(() => new Set<string>());

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync = (...asked: Parameters<typeof fs.readFileSync>) => {
    read.add(String(asked[0]));
    return fs.readFileSync(...asked);
  };
  return { ...fs, readFileSync, default: { ...fs, readFileSync } };
});

const fontsRead = () =>
  [...read]
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => basename(file))
    .sort();

test('a font is read when a document needs it, and not before: twenty megabytes of Han are not for everybody', async () => {
  // As at a start: no other test file has made anything read yet.
  vi.resetModules();
  const { warmUp } = await import('~/app/pdf/warm-up.server');
  const { missingCharacters } = await import('~/app/pdf/compose.server');
  const { composed } = await import('~/test/pdf/composed');
  await warmUp();
  await composed(sampleContent());
  expect(fontsRead()).toEqual(['NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf']);
  expect(missingCharacters('王小明')).toEqual([]);
  expect(fontsRead()).toEqual(['NotoSansSC_400Regular.ttf', 'NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf']);
});
