import type { Block, Text } from '~/forms/copies/content';

/** Easy Read: each sentence of a paragraph or of a table stands on a line of its own. The words are the same. */
export function oneIdeaALine(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.type === 'paragraph') return { ...block, text: apart(block.text) };
    if (block.type !== 'table') return block;
    return { ...block, rows: block.rows.map(({ cells }) => ({ cells: cells.map(apart) })) };
  });
}

function apart(text: Text): Text {
  return text.map((run) => ({ ...run, text: run.text.replace(/(?<=[.?!])\s+(?=\p{Lu})/gu, '\n') }));
}
