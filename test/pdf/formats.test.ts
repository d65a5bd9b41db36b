import { expect, it } from 'vitest';
import { compose } from '~/app/pdf/compose.server';
import type { Format } from '~/forms/agreement/support';
import type { DocumentContent } from '~/forms/copies/content';
import { contentFor } from '~/forms/copies/content-for';
import { DRAFT, sampleProposal, sampleRecord, WORDING } from '~/test/forms/copies/sample-record';
import { flatTextOf, informationOf } from '~/test/support/read-pdf';

function contentIn(formats: readonly Format[]): DocumentContent {
  const { who } = DRAFT;
  if (!who) throw new Error('Nobody is asked');
  const proposal = sampleProposal({ ...DRAFT, who: { ...who, support: { ...who.support, formats } } });
  const content = contentFor(sampleRecord({ proposal }), 'family:p-jo', WORDING, 'K7QM-4XPD-2AB');
  if (!content) throw new Error('There is no family copy');
  return content;
}

async function copyIn(formats: readonly Format[]): Promise<Uint8Array> {
  const composed = await compose(contentIn(formats));
  if (composed.type !== 'done') throw new Error('Not composed');
  return composed.value;
}

it('a copy in large print says the same in type of 16 points, on more pages', async () => {
  const [plain, large] = [await copyIn([]), await copyIn(['large_print'])];
  const pagesOf = (pdf: Uint8Array) => Number(informationOf(pdf).get('Pages'));
  expect(pagesOf(large)).toBeGreaterThan(pagesOf(plain));
  const [inPlain, inLarge] = [plain, large].map((pdf) => new Set(flatTextOf(pdf).split(/\s+/)));
  const lost = [...(inPlain ?? [])].filter((word) => !inLarge?.has(word) && !/^\d+$/.test(word));
  expect(lost).toEqual([]);
});

it('a copy in Easy Read is in large type too, each sentence on a line of its own, and its words are the same', () => {
  const [plain, easy] = [contentIn([]), contentIn(['easy_read'])];
  expect(easy.size).toBe('large');
  const said = JSON.stringify(easy.blocks);
  expect(said).toContain('A yes means we may share it.\\nA no is written down.');
  expect(said.replaceAll('\\n', ' ')).toBe(JSON.stringify(plain.blocks).replaceAll('\\n', ' '));
});
