import { basename } from 'node:path';
import { expect, test, vi } from 'vitest';
import { missingCharacters } from '~/app/pdf/compose.server';
import { warmUp } from '~/app/pdf/warm-up.server';
import { composed } from '~/test/pdf/composed';
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
  await warmUp();
  await composed(sampleContent());
  expect(fontsRead()).toEqual(['NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf']);
  expect(missingCharacters('王小明')).toEqual([]);
  expect(fontsRead()).toEqual(['NotoSansSC_400Regular.ttf', 'NotoSans_400Regular.ttf', 'NotoSans_700Bold.ttf']);
});
