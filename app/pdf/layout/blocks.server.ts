import { tagUnder } from '~/app/pdf/file/tags.server';
import { bookmarked } from '~/app/pdf/layout/bookmarks.server';
import { type Desk, headingTag, type Laid, shapePieces, stripsOf } from '~/app/pdf/layout/desk.server';
import { listBlock } from '~/app/pdf/layout/list.server';
import { MARGIN, QUIET, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { signatureBlock } from '~/app/pdf/layout/signature.server';
import { spaceBlock } from '~/app/pdf/layout/space.server';
import { gap, type Strip, withoutOrphans } from '~/app/pdf/layout/strip.server';
import { summaryBlock } from '~/app/pdf/layout/summary.server';
import { tableBlock } from '~/app/pdf/layout/table.server';
import { textStrips } from '~/app/pdf/layout/text-strips.server';
import { paragraphsOf, styledPieces } from '~/app/pdf/text/styled-text.server';
import type { Block } from '~/forms/copies/content';
import { assertNever } from '~/forms/outcome';

/** Lays out one block of the content, and puts its elements into the structure tree. */
export function layBlock(desk: Desk, block: Block): Laid {
  switch (block.type) {
    case 'heading':
      return headingBlock(desk, block);
    case 'paragraph':
      return paragraphBlock(desk, block);
    case 'list':
      return listBlock(desk, block);
    case 'table':
      return tableBlock(desk, block);
    case 'summary':
      return summaryBlock(desk, block);
    case 'signature':
      return signatureBlock(desk, block);
    case 'space':
      return spaceBlock(desk, block);
    default:
      return assertNever(block);
  }
}

const HEADING_LOOK = {
  1: { type: 'h1', before: 22, after: 7 },
  2: { type: 'h2', before: 16, after: 6 },
  3: { type: 'h3', before: 14, after: 4 },
} as const;

function headingBlock(desk: Desk, block: Extract<Block, { type: 'heading' }>): Laid {
  const look = HEADING_LOOK[block.level];
  const owner = tagUnder(desk.root, headingTag(desk, block.level));
  const lines = stripsOf(desk, block.text, {
    owner,
    type: desk.types[look.type],
    left: MARGIN.side,
    width: TEXT_WIDTH,
  });
  const noted = bookmarked(desk, desk.heading, block.text, lines);
  // After the title, a heading of the first level is that of the document in another language.
  const fresh = block.level === 1;
  const strips = [
    ...noted.map((line, index): Strip => ({ ...line, keep: true, fresh: fresh && index === 0 })),
    gap(look.after, true),
  ];
  return { strips, before: look.before, after: 0, heading: true };
}

function paragraphBlock(desk: Desk, block: Extract<Block, { type: 'paragraph' }>): Laid {
  const type = block.small ? desk.types.small : desk.types.body;
  const colour = block.small ? QUIET : undefined;
  const between = type.leading * 0.5;
  const paragraphs = paragraphsOf(styledPieces(block.text, { lang: desk.lang, strong: false }));
  const strips = paragraphs.flatMap((pieces, index) => {
    const owner = tagUnder(desk.root, 'P');
    const shaped = shapePieces(desk, pieces);
    const place = { owner, lang: desk.lang, type, colour, left: MARGIN.side, width: TEXT_WIDTH };
    const lines = withoutOrphans(textStrips({ ...place, shaped, fonts: desk.fonts }));
    return index === 0 ? lines : [gap(between), ...lines];
  });
  const leads = /:\s*$/.test(block.text.at(-1)?.text ?? '');
  return { strips, before: between, after: between, leads };
}
