import { type Desk, shapeText } from '~/app/pdf/layout/desk.server';
import { GRID, MARGIN, QUIET, TEXT_WIDTH, TYPE } from '~/app/pdf/layout/measures.server';
import { draw, num, type Page } from '~/app/pdf/layout/page.server';
import { lineDraws } from '~/app/pdf/layout/text-strips.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import { type DocumentContent, plain } from '~/forms/copies/content';

const TOP = 50;

/** The foot of every page: council, reference, and which page of how many. Screen readers pass over it. */
export function drawFooter(page: Page, desk: Desk, content: DocumentContent, pages: number): void {
  const { words } = wordsIn(desk.lang);
  const rule = `${num(MARGIN.side)} ${TOP} m ${num(MARGIN.side + TEXT_WIDTH)} ${TOP} l S`;
  draw(page, 'footer', `${GRID} RG 0.5 w ${rule}`);
  write(page, desk, `${content.council}  ·  ${words.reference(content.reference)}`, 'start');
  write(page, desk, words.page(page.index + 1, pages), 'end');
}

function write(page: Page, desk: Desk, text: string, align: 'start' | 'end'): void {
  const [line] = lineDraws({
    shaped: shapeText(desk, plain(text), TYPE.foot),
    fonts: desk.fonts,
    owner: 'footer',
    lang: desk.lang,
    type: TYPE.foot,
    left: MARGIN.side,
    width: TEXT_WIDTH,
    colour: QUIET,
    align,
  });
  line?.(page, TOP - 5, false);
}
