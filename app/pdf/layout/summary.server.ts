import { tagUnder } from '~/app/pdf/file/tags.server';
import { bookmarked } from '~/app/pdf/layout/bookmarks.server';
import { type Desk, type Laid, stripsOf } from '~/app/pdf/layout/desk.server';
import { listStrips } from '~/app/pdf/layout/list.server';
import { BLUE, MARGIN, PANEL, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { type Frame, keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import type { Block } from '~/forms/copies/content';

const BAR = 5;
const INSET = 18;
const PADDING = 13;

/** The summary: a quiet panel with a dark bar, so that it stands out in black and white too. It stays on one page if it can. */
export function summaryBlock(desk: Desk, block: Extract<Block, { type: 'summary' }>): Laid {
  const section = tagUnder(desk.root, 'Div');
  const level = desk.heading >= 2 ? 3 : 2;
  const owner = tagUnder(section, level === 3 ? 'H3' : 'H2');
  const rightToLeft = isRightToLeft(desk.lang);
  const room = { left: MARGIN.side + (rightToLeft ? PADDING : INSET), width: TEXT_WIDTH - INSET - PADDING };
  const lines = stripsOf(desk, block.title, { owner, type: desk.types.h2, ...room });
  const title = bookmarked(desk, level, block.title, lines);
  const inside = [
    pad(PADDING),
    ...title.map((strip) => ({ ...strip, keep: true })),
    pad(4),
    ...listStrips(desk, section, block.items, false, room),
    pad(PADDING),
  ];
  const frame = panel(rightToLeft ? MARGIN.side + TEXT_WIDTH - BAR : MARGIN.side);
  const strips = keptTogether(inside).map((strip): Strip => ({ ...strip, gap: false, frame }));
  return { strips, before: 14, after: 14 };
}

function pad(height: number): Strip {
  return { height, columns: [] };
}

/** The bar stands where reading begins. */
function panel(bar: number): Frame {
  return {
    paint: (page, top, bottom) => {
      const height = num(top - bottom);
      const ground = `${num(MARGIN.side)} ${num(bottom)} ${num(TEXT_WIDTH)} ${height} re f`;
      draw(page, 'artifact', `${PANEL} rg ${ground} ${BLUE} rg ${num(bar)} ${num(bottom)} ${BAR} ${height} re f`);
    },
  };
}
