import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '~/app/commands/sample';

const manifestSchema = z.object({
  story: z.string(),
  certificate: z.string().startsWith('-----BEGIN CERTIFICATE-----'),
  documents: z.array(z.object({ file: z.string(), token: z.string(), reference: z.string(), audience: z.string() })),
});

describe('sample --story A1 --out DIR', () => {
  const out = path.join(mkdtempSync(path.join(tmpdir(), 'sample-')), 'papers');
  let status = -1;

  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    status = await run(['--story', 'a1', '--out', out]);
  });

  afterAll(() => rmSync(path.dirname(out), { recursive: true, force: true }));

  it('writes every sealed document of the story, flat, and a manifest that explains them', () => {
    expect(status).toBe(0);
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')));
    expect(manifest.story).toBe('A1');
    expect(manifest.documents.map(({ audience }) => audience.split(':')[0]).sort()).toEqual([
      'family',
      'office',
      'recipient',
      'recipient',
    ]);
    expect(readdirSync(out).sort()).toEqual(['manifest.json', ...manifest.documents.map(({ file }) => file)].sort());
  });

  it('tells by a file’s name neither whose it is nor for whom', () => {
    for (const file of readdirSync(out)) {
      if (file === 'manifest.json') continue;
      expect(file).toMatch(/^[0-9A-Za-z-]+-[0-9a-f]{8}\.pdf$/);
      expect(file).not.toMatch(/maya|ellwood|office|family|recipient|larkfield/i);
    }
  });

  it('says what there is when a story is not known', async () => {
    expect(await run(['--story', 'Z9', '--out', out])).toBe(2);
    expect(await run([])).toBe(2);
  });
});
