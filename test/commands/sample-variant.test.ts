import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '~/app/commands/sample';
import { flatTextOf } from '~/test/support/read-pdf';

const manifestSchema = z.object({ documents: z.array(z.object({ file: z.string(), audience: z.string() })) });
const out = mkdtempSync(path.join(tmpdir(), 'sample-variant-'));

beforeAll(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What each document of a sample says, by its audience. */
async function sampleOf(story: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(out, story);
  expect(await run(['--story', story, '--out', folder])).toBe(0);
  const { documents } = manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
  return new Map(
    documents.map(({ file, audience }) => [
      audience.split(':')[0] ?? '',
      flatTextOf(readFileSync(path.join(folder, file))),
    ]),
  );
}

it('tells A6 of the health visitor too, whose duty to share is answered', async () => {
  const papers = await sampleOf('A6-variant');
  expect([...papers.keys()].sort()).toEqual(['family', 'office']);
  expect(papers.get('office')).toContain('It would not help the recipient at this time');
});
