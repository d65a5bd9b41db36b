import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { run } from '~/app/commands/sample';
import { flatTextOf } from '~/test/support/read-pdf';

const manifestSchema = z.object({ documents: z.array(z.object({ file: z.string(), audience: z.string() })) });
const out = mkdtempSync(path.join(tmpdir(), 'sample-decision-'));

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

it('makes the decision on paper of A8, which no form has, and nothing for the family', async () => {
  const papers = await sampleOf('A8');
  expect([...papers.keys()]).toEqual(['office']);
  expect(papers.get('office')).toContain('Decision about sharing: not for the family');
});
