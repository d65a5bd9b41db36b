import type { Block, DocumentContent, Text } from '~/forms/copies/content';
import { wordsInBlock } from '~/forms/copies/without-protected';

/** What stands in the full document and not, or not wholly, in the one for its reader: for staff, before it goes out. */
export function leftOut(full: DocumentContent, safe: DocumentContent | null): readonly string[] {
  const kept = new Map<string, number>();
  for (const words of safe ? thingsIn(safe) : []) kept.set(words, (kept.get(words) ?? 0) + 1);
  const gone = thingsIn(full).filter((words) => {
    const count = kept.get(words) ?? 0;
    kept.set(words, count - 1);
    return count <= 0;
  });
  return [...new Set(gone)].filter((words) => /[\p{L}\p{N}]/u.test(words));
}

/** Everything that a document says, each thing so that it can be read by itself. */
function thingsIn({ title, council, blocks, attachments = [] }: DocumentContent): readonly string[] {
  const attached = attachments.flatMap(({ name, description, text }) => [name, description, text]);
  return [title, council, ...blocks.flatMap(thingsInBlock), ...attached];
}

/** A row of a table with the names of its columns: “What you said. Who: Oakbank. Your answer: You said yes.” */
function thingsInBlock(block: Block): readonly string[] {
  if (block.type !== 'table') return wordsInBlock(block);
  return block.rows.map(({ cells }) => {
    const named = cells.map((cell, place) => {
      const words = wordsOf(cell);
      return words && [wordsOf(block.header[place] ?? []), words].filter(Boolean).join(': ');
    });
    return [wordsOf(block.caption), ...named].filter(Boolean).map(ended).join(' ');
  });
}

function wordsOf(text: Text): string {
  return text
    .map((run) => run.text)
    .join('')
    .trim();
}

function ended(words: string): string {
  return /[.!?…”]$/u.test(words) ? words : `${words}.`;
}
