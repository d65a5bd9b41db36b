import { missingCharacters } from '~/app/pdf/text/missing.server';
import type { Block, DocumentContent, Text } from '~/forms/copies/content';
import { assertNever } from '~/forms/outcome';

type Passage = { readonly text: string; readonly where: string };

/** A sentence for each character of a document that no font can print: which it is, and where it stands. */
export function findMissing(content: DocumentContent): readonly string[] {
  const reasons = new Map<string, string>();
  for (const { text, where } of passagesOf(content)) {
    for (const character of missingCharacters(text)) {
      if (!reasons.has(character)) reasons.set(character, sentence(character, text, where));
    }
  }
  return [...reasons.values()];
}

const CONTEXT = 20;

function sentence(character: string, text: string, where: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const at = Math.max(0, text.normalize('NFC').indexOf(character));
  const near = text
    .normalize('NFC')
    .slice(Math.max(0, at - CONTEXT), at + CONTEXT)
    .replace(/\s+/g, ' ')
    .trim();
  return `No font here can print the character ${character} (U+${code}). It stands ${where}, near “${near}”.`;
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
