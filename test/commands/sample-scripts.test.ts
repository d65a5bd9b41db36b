import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '~/app/commands/sample';
import { FRIENDS } from '~/app/commands/stories/all-scripts';
import { faultsOf, flatTextOf, fontsOf } from '~/test/support/read-pdf';

const manifestSchema = z.object({ documents: z.array(z.object({ file: z.string(), audience: z.string() })) });
const ORDER_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

describe('sample --story all-scripts --out DIR', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sample-scripts-'));
  let office = Buffer.alloc(0);

  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await run(['--story', 'all-scripts', '--out', out])).toBe(0);
    const { documents } = manifestSchema.parse(JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')));
    office = readFileSync(path.join(out, documents.find(({ audience }) => audience === 'office')?.file ?? ''));
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('writes a name in every script, and each can be found as it was typed', () => {
    const text = flatTextOf(office).replace(ORDER_CONTROLS, '');
    for (const { own } of FRIENDS) expect(text.normalize('NFC')).toContain(own.normalize('NFC'));
  });

  it('is a sound file that holds no more of its fonts than it uses', () => {
    expect(faultsOf(office)).toBe('');
    const fonts = fontsOf(office);
    expect(fonts).toHaveLength(16);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Noto\w+-(Regular|Bold)\s.*\byes\s+yes\s+yes\b/);
    expect(office.length).toBeLessThan(100_000);
  });
});
