import { compose } from '~/app/pdf/compose.server';
import { makeDemonstrationSeal } from '~/app/pdf/demonstration-seal.server';
import { loadSigner, type Signer } from '~/app/pdf/signer.server';
import type { Block, DocumentContent } from '~/forms/copies/content';
import { sampleContent } from '~/test/pdf/sample-content';

/** The bytes of a document that composes; fails the test with the reasons if it is refused. */
export async function composed(content: DocumentContent): Promise<Uint8Array> {
  const outcome = await compose(content);
  if (outcome.type !== 'done') throw new Error(`Not composed: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** A document with nothing in it but these blocks. */
export function contentOf(...blocks: readonly Block[]): DocumentContent {
  return { ...sampleContent(), title: 'A short document', blocks };
}

/** A paragraph of plain text. */
export function paragraph(text: string, lang?: string): Block {
  return { type: 'paragraph', text: [{ text, lang }] };
}

/** A demonstration seal, ready to seal with, and its certificate in PEM. */
export async function demonstrationSigner(): Promise<{ readonly signer: Signer; readonly certificatePem: string }> {
  const { certificatePem, keyPem } = await makeDemonstrationSeal(
    'Example City Council',
    new Date('2026-11-01T00:00:00Z'),
  );
  return { signer: loadSigner(certificatePem, keyPem), certificatePem };
}
