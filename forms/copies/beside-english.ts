import { heading } from '~/forms/copies/blocks';
import type { Block, DocumentContent, Text } from '~/forms/copies/content';

/**
 * A document in the language that was shown, and after it the same in English, so that whoever reads either can follow. What
 * was drawn or typed as a signature stands once, in the language in which it was made.
 */
export function besideEnglish(own: DocumentContent, english: DocumentContent): DocumentContent {
  const title: Block = heading(1, english.title);
  const blocks = [title, ...english.blocks].map((block) => inLanguage(unsigned(block), english.language));
  return { ...own, blocks: [...own.blocks, ...blocks] };
}

/** A signature's own words, without the mark. */
function unsigned(block: Block): Block {
  return block.type === 'signature' ? { type: 'paragraph', text: block.caption } : block;
}

function inLanguage(block: Block, lang: string): Block {
  const said = (text: Text): Text => text.map((run) => (run.lang === undefined ? { ...run, lang } : run));
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: said(block.text) };
    case 'list':
      return { ...block, items: block.items.map(said) };
    case 'summary':
      return { ...block, title: said(block.title), items: block.items.map(said) };
    case 'table':
      return {
        ...block,
        caption: said(block.caption),
        header: block.header.map(said),
        rows: block.rows.map(({ cells }) => ({ cells: cells.map(said) })),
      };
    case 'signature':
      return { ...block, caption: said(block.caption) };
    case 'space':
      return { ...block, label: said(block.label) };
  }
}
