import type { Tag } from '~/app/pdf/file/tags.server';
import { tagUnder } from '~/app/pdf/file/tags.server';
import { layBlock } from '~/app/pdf/layout/blocks.server';
import type { Bookmark } from '~/app/pdf/layout/bookmarks.server';
import type { Desk } from '~/app/pdf/layout/desk.server';
import { footerOf } from '~/app/pdf/layout/footer.server';
import { headBlock } from '~/app/pdf/layout/head.server';
import { endingWithin, joinBlocks } from '~/app/pdf/layout/join.server';
import { FLOW, typesOf } from '~/app/pdf/layout/measures.server';
import { blankPage, finishPage, type Page } from '~/app/pdf/layout/page.server';
import { paginate } from '~/app/pdf/layout/paginate.server';
import { paint } from '~/app/pdf/layout/paint.server';
import { type SealPlace, sealStrips } from '~/app/pdf/layout/seal-line.server';
import { heldAtEnd } from '~/app/pdf/layout/strip.server';
import type { FontsUsed } from '~/app/pdf/text/fonts-used.server';
import type { Block, DocumentContent } from '~/forms/copies/content';

/** Drawn pages with their structure tree, the glyphs that they use, where headings stand, and the seal's field (blanks have none). */
export type Drawn = {
  readonly pages: readonly Page[];
  readonly root: Tag;
  readonly fonts: FontsUsed;
  readonly seal: SealPlace | undefined;
  readonly bookmarks: readonly Bookmark[];
};

const HALF_A_PAGE = (FLOW.top - FLOW.bottom) / 2;

/** Lays a document out and draws it. A printed blank gets no seal: it says nothing yet that could be altered. */
export function layOut(content: DocumentContent): Drawn {
  const fonts: FontsUsed = new Map();
  const root = tagUnder(undefined, 'Document', { lang: content.language });
  const types = typesOf(content.size);
  const desk: Desk = { lang: content.language, fonts, root, types, heading: 1, bookmarks: [] };
  const blocks = [headBlock(desk, content), ...blocksOf(content).map((block) => layBlock(desk, block))];
  const laid = blocks.filter(({ strips }) => strips.length > 0);
  // The sentence about the seal never stands alone on a page: the end of the document goes with it.
  const seal = content.audience === 'blank' ? undefined : sealStrips(desk, content);
  const sheets = paginate(
    seal ? [...heldAtEnd(joinBlocks(laid, endingWithin(HALF_A_PAGE, laid))), ...seal.strips] : joinBlocks(laid),
  );
  const drawFooter = footerOf(desk, content, sheets.length);
  const pages = sheets.map((placed, index) => {
    const page = blankPage(index);
    paint(page, placed);
    drawFooter(page);
    finishPage(page);
    return page;
  });
  return { pages, root, fonts, seal: seal?.place(), bookmarks: desk.bookmarks };
}

/** The title is printed at the head already: a first heading that says the same is not printed again. */
function blocksOf(content: DocumentContent): readonly Block[] {
  const [first, ...rest] = content.blocks;
  if (first?.type !== 'heading') return content.blocks;
  const text = first.text.map((run) => run.text).join('');
  return text.trim() === content.title.trim() ? rest : content.blocks;
}
