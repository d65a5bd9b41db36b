import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, type Laid, stripsOf } from '~/app/pdf/layout/desk.server';
import { GRID, MARGIN, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { Block } from '~/forms/copies/content';

/** Nine and a half millimetres: enough for a large or unsteady hand. */
const LINE_HEIGHT = 27;

/** A labelled place to write by hand: its label, and ruled lines that are told as a field on paper. */
export function spaceBlock(desk: Desk, block: Extract<Block, { type: 'space' }>): Laid {
  const owner = tagUnder(desk.root, 'P');
  const place = { owner, type: desk.types.body, left: MARGIN.side, width: TEXT_WIDTH };
  const label = stripsOf(desk, block.label, place).map((strip) => ({ ...strip, keep: true }));
  const name = cleanText(block.label.map((run) => run.text).join(''));
  const field = tagUnder(desk.root, 'Form', { field: { role: 'text', name } });
  const rules = Array.from({ length: block.lines }, () => ruledLine(field));
  const strips = rules.length <= 12 ? keptTogether([...label, ...rules]) : [...label, ...rules];
  return { strips, before: 10, after: 12 };
}

const ruledLine = (field: Tag): Strip => ({
  height: LINE_HEIGHT,
  columns: [
    (page, top) => {
      const y = num(top - LINE_HEIGHT + 0.5);
      const right = num(MARGIN.side + TEXT_WIDTH);
      draw(page, field, `${GRID} RG 0.75 w ${num(MARGIN.side)} ${y} m ${right} ${y} l S`);
    },
  ],
});
