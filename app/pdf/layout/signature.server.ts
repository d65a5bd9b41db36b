import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, type Laid, stripsOf } from '~/app/pdf/layout/desk.server';
import { GRID, INK, MARGIN, TEXT_WIDTH, TYPE } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { type Draw, gap, keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { strokeOperators } from '~/app/pdf/layout/strokes.server';
import { lineDraws } from '~/app/pdf/layout/text-strips.server';
import { measure, shapeParagraph } from '~/app/pdf/text/break-lines.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import { styledPieces } from '~/app/pdf/text/styled-text.server';
import { type Block, plain } from '~/forms/copies/content';

type Signature = Extract<Block, { type: 'signature' }>;

const BOX = { width: 268, height: 78, inset: 12 } as const;
const TYPED_SIZE = 25;

/** A person's signature in a box, with its caption under it, on one page. The figure's alternative says whose it is. */
export function signatureBlock(desk: Desk, block: Signature): Laid {
  const figure = tagUnder(desk.root, 'Figure', { alt: cleanText(block.alternative) });
  const caption = tagUnder(desk.root, 'P');
  const lines = stripsOf(desk, block.caption, {
    owner: caption,
    type: TYPE.body,
    left: MARGIN.side,
    width: TEXT_WIDTH,
  });
  const mark =
    block.mark.kind === 'drawn' ? drawnMark(block.mark.strokes, figure) : typedMark(desk, block.mark.name, figure);
  const box: Strip = { height: BOX.height, columns: [framed(figure, mark)] };
  return { strips: keptTogether([box, gap(4), ...lines]), before: 10, after: 16, holds: true };
}

function framed(figure: Tag, mark: Draw): Draw {
  return (page, top, repeated) => {
    const bottom = top - BOX.height;
    figure.box = [MARGIN.side, bottom, MARGIN.side + BOX.width, top];
    const edge = `${num(MARGIN.side)} ${num(bottom)} ${BOX.width} ${BOX.height} re`;
    draw(page, 'artifact', `${GRID} RG 0.75 w 0 J 0 j ${edge} S`);
    mark(page, top, repeated);
  };
}

function drawnMark(strokes: Extract<Signature['mark'], { kind: 'drawn' }>['strokes'], figure: Tag): Draw {
  return (page, top) => {
    const room = {
      left: MARGIN.side + BOX.inset,
      top: top - BOX.inset,
      width: BOX.width - 2 * BOX.inset,
      height: BOX.height - 2 * BOX.inset,
    };
    draw(page, figure, `q ${INK} RG 1 J 1 j`, ...strokeOperators(strokes, room), 'Q');
  };
}

function typedMark(desk: Desk, name: string, figure: Tag): Draw {
  const shaped = shapeParagraph(styledPieces(plain(name), { lang: desk.lang, strong: false }), desk.lang);
  const width = BOX.width - 2 * BOX.inset;
  const size = Math.min(TYPED_SIZE, (width * 1000) / Math.max(1, measure(shaped).most) - 0.01);
  const type = { size, leading: BOX.height, strong: false };
  const place = { fonts: desk.fonts, owner: figure, lang: desk.lang, left: MARGIN.side + BOX.inset, width };
  const [line] = lineDraws({ ...place, shaped, type, align: 'start' });
  return (page, top, repeated) => line?.(page, top, repeated);
}
