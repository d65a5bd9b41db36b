import { type Desk, shapeText } from '~/app/pdf/layout/desk.server';
import { GRID, MARGIN, QUIET, TEXT_WIDTH, TYPE } from '~/app/pdf/layout/measures.server';
import { draw, num, type Page } from '~/app/pdf/layout/page.server';
import type { Draw } from '~/app/pdf/layout/strip.server';
import { lineDraws } from '~/app/pdf/layout/text-strips.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import { type DocumentContent, plain } from '~/forms/copies/content';

const TOP = 50;
const NUMBER_ROOM = 110;

/** The foot of every page: council, reference, and which page of how many. Screen readers pass over it. */
export function footerOf(desk: Desk, content: DocumentContent, pages: number): (page: Page) => void {
  const { words } = wordsIn(desk.lang);
  const rule = `${num(MARGIN.side)} ${TOP} m ${num(MARGIN.side + TEXT_WIDTH)} ${TOP} l S`;
  const reference = words.reference(content.reference);
  const [line, more] = linesOf(desk, `${content.council}  ·  ${reference}`, 'start');
  // A council with a long name stands at the head of the first page: the reference is what must not be cut.
  const shown = more ? linesOf(desk, reference, 'start')[0] : line;
  return (page) => {
    draw(page, 'footer', `${GRID} RG 0.5 w ${rule}`);
    const [number] = linesOf(desk, words.page(page.index + 1, pages), 'end');
    shown?.(page, TOP - 5, false);
    number?.(page, TOP - 5, false);
  };
}

function linesOf(desk: Desk, text: string, align: 'start' | 'end'): readonly Draw[] {
  const width = align === 'start' ? TEXT_WIDTH - NUMBER_ROOM : NUMBER_ROOM;
  return lineDraws({
    shaped: shapeText(desk, plain(text), TYPE.foot),
    fonts: desk.fonts,
    owner: 'footer',
    lang: desk.lang,
    type: TYPE.foot,
    left: sideOf(desk, align, width),
    width,
    colour: QUIET,
    align,
    rightToLeft: isRightToLeft(desk.lang),
  });
}

function sideOf(desk: Desk, align: 'start' | 'end', width: number): number {
  const atLeft = (align === 'start') !== isRightToLeft(desk.lang);
  return atLeft ? MARGIN.side : MARGIN.side + TEXT_WIDTH - width;
}
