import { expect, test } from 'vitest';
import { compose } from '~/app/pdf/compose.server';
import type { Build } from '~/app/pdf/file/build.server';
import type { DocumentContent } from '~/forms/copies/content';
import { everyDocument } from '~/test/pdf/every-document';
import { preflightFaults } from '~/test/support/preflight';

async function builtAs(build: Build, content: DocumentContent | undefined): Promise<Uint8Array> {
  const made = content && (await compose(content, build));
  if (made?.type !== 'done') throw new Error('Not composed');
  return made.value;
}

test('every document is PDF/A-1b for PDFBox Preflight, written as that, and one of PDF/A-3b is not', async () => {
  const documents = new Map<string, Uint8Array>();
  for (const [name, content] of everyDocument()) documents.set(name, await builtAs('PDF/A-1b', content));
  const younger = await builtAs('PDF/A-3b', everyDocument().get('family copy'));
  const faults = preflightFaults(new Map([...documents, ['of the younger standard', younger]]));
  for (const name of documents.keys()) expect(faults.get(name), name).toEqual([]);
  expect(faults.get('of the younger standard')).not.toEqual([]);
});
