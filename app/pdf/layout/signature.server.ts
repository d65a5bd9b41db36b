import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, type Laid, shapeText, stripsOf } from '~/app/pdf/layout/desk.server';
import { GRID, INK, MARGIN, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { type Draw, gap, keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { strokeOperators } from '~/app/pdf/layout/strokes.server';
import { lineDraws, lineRoom } from '~/app/pdf/layout/text-strips.server';
import { measure } from '~/app/pdf/text/break-lines.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import type { Strokes } from '~/forms/agreement/strokes';
import { type Block, plain } from '~/forms/copies/content';

type Signature = Extract<Block, { type: 'signature' }>;
/** The mark that a person made, and how high a box it needs. */
type Mark = { readonly height: number; readonly draw: Draw };

const BOX = { width: 268, height: 78, inset: 12 } as const;
const INSIDE = BOX.width - 2 * BOX.inset;
const TYPED = { largest: 25, smallest: 13 } as const;

/** A person's signature in a box, with its caption under it, on one page. The figure's alternative says whose it is. */
export function signatureBlock(desk: Desk, block: Signature): Laid {
  const spoken = block.alternative || block.caption.map((run) => run.text).join('');
  const figure = tagUnder(desk.root, 'Figure', { alt: cleanText(spoken) });
  const owner = tagUnder(desk.root, 'P');
  const caption = stripsOf(desk, block.caption, { owner, type: desk.types.body, left: MARGIN.side, width: TEXT_WIDTH });
  const left = isRightToLeft(desk.lang) ? MARGIN.side + TEXT_WIDTH - BOX.width : MARGIN.side;
  const inside = left + BOX.inset;
  const mark =
    block.mark.kind === 'drawn'
      ? drawnMark(block.mark.strokes, figure, inside)
      : typedMark(desk, block.mark.name, figure, inside);
  const box: Strip = { height: mark.height, columns: [framed(figure, mark, left)] };
  return { strips: keptTogether([box, gap(4), ...caption]), before: 10, after: 16, holds: true };
}

function framed(figure: Tag, mark: Mark, left: number): Draw {
  return (page, top, repeated) => {
    const bottom = top - mark.height;
    figure.box = [left, bottom, left + BOX.width, top];
    const edge = `${num(left)} ${num(bottom)} ${BOX.width} ${num(mark.height)} re`;
    draw(page, 'artifact', `${GRID} RG 0.75 w 0 J 0 j ${edge} S`);
    mark.draw(page, top, repeated);
  };
}

function drawnMark(strokes: Strokes, figure: Tag, left: number): Mark {
  return {
    height: BOX.height,
    draw: (page, top) => {
      const room = { left, width: INSIDE, top: top - BOX.inset, height: BOX.height - 2 * BOX.inset };
      draw(page, figure, `q ${INK} RG 1 J 1 j`, ...strokeOperators(strokes, room), 'Q');
    },
  };
}

/** A typed name as large as fits on one line; one that is too long for that goes over several, and the box grows. */
function typedMark(desk: Desk, name: string, figure: Tag, left: number): Mark {
  const shaped = shapeText(desk, plain(name), desk.types.body);
  const fitting = (INSIDE * 1000) / Math.max(1, measure(shaped).most) - 0.01;
  const size = Math.max(TYPED.smallest, Math.min(TYPED.largest, fitting));
  const type = { size, leading: size * 1.4, strong: false };
  const room = lineRoom(shaped, type);
  const place = { left, width: INSIDE, rightToLeft: isRightToLeft(desk.lang), room };
  const lines = lineDraws({ ...place, shaped, type, fonts: desk.fonts, owner: figure, lang: desk.lang });
  const height = Math.max(BOX.height, lines.length * room.height + 2 * BOX.inset);
  const above = (height - lines.length * room.height) / 2;
  return {
    height,
    draw: (page, top, repeated) =>
      lines.forEach((line, index) => {
        line(page, top - above - index * room.height, repeated);
      }),
  };
}
