import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { run } from '~/app/commands/sample';
import { flatTextOf } from './read-pdf';

const manifestSchema = z.object({ documents: z.array(z.object({ file: z.string(), audience: z.string() })) });

/** What each document of a story's sample says, by its audience. A process makes one sample: it has a council of its own. */
export async function sampleOf(story: string): Promise<ReadonlyMap<string, string>> {
  const quiet = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
  try {
    const out = path.join(folder, 'papers');
    expect(await run(['--story', story, '--out', out])).toBe(0);
    const { documents } = manifestSchema.parse(JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')));
    return new Map(
      documents.map(({ file, audience }) => [
        audience.split(':')[0] ?? '',
        flatTextOf(readFileSync(path.join(out, file))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
    for (const spy of quiet) spy.mockRestore();
  }
}
