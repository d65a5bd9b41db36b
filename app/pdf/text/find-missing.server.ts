import { cleanText } from '~/app/pdf/text/clean-text.server';
import { missingCharacters } from '~/app/pdf/text/missing.server';
import { nameCharacters } from '~/app/pdf/text/name-characters.server';
import type { Block, DocumentContent, Text } from '~/forms/copies/content';
import { assertNever } from '~/forms/outcome';

type Passage = { readonly text: string; readonly where: string };

/** A sentence for each passage of a document with characters that no font can print: which they are, and where they stand. */
export function findMissing(content: DocumentContent): readonly string[] {
  const told = new Set<string>();
  const sentences: string[] = [];
  for (const { text, where } of passagesOf(content)) {
    const missing = missingCharacters(text).filter((character) => !told.has(character));
    if (missing.length > 0) sentences.push(sentence(missing, text, where));
    for (const character of missing) told.add(character);
  }
  return sentences;
}

const CONTEXT = 20;

function sentence(missing: readonly string[], text: string, where: string): string {
  const printed = cleanText(text);
  const at = Math.max(0, printed.indexOf(missing[0] ?? ''));
  const near = printed
    .slice(Math.max(0, at - CONTEXT), at + CONTEXT)
    .replace(/\s+/g, ' ')
    .trim();
  return `No font here can print ${nameCharacters(missing)}. Look ${where}, near “${near}”.`;
}

function passagesOf(content: DocumentContent): readonly Passage[] {
  const head = [content.title, content.council, content.reference];
  const passages: Passage[] = head.map((text) => ({
    text,
    where: 'in the title, the council’s name or the reference',
  }));
  let where = 'before the first heading';
  for (const block of content.blocks) {
    if (block.type === 'heading') where = `under the heading “${plainOf(block.text)}”`;
    for (const text of textsOf(block)) passages.push({ text, where });
  }
  return passages;
}

function textsOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [plainOf(block.text)];
    case 'list':
      return block.items.map(plainOf);
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flatMap((row) => row.cells)].map(plainOf);
    case 'summary':
      return [block.title, ...block.items].map(plainOf);
    case 'signature':
      return [plainOf(block.caption), block.mark.kind === 'typed' ? block.mark.name : ''];
    case 'space':
      return [plainOf(block.label)];
    default:
      return assertNever(block);
  }
}

/** The text that will be printed: what stands for a tick box is only spoken. */
function plainOf(text: Text): string {
  return text.map((run) => (run.box ? '' : run.text)).join('');
}
