import { tagUnder } from '~/app/pdf/file/tags.server';
import { bookmarked } from '~/app/pdf/layout/bookmarks.server';
import { type Desk, type Laid, stripsOf } from '~/app/pdf/layout/desk.server';
import { BLUE, MARGIN, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import type { Strip } from '~/app/pdf/layout/strip.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import { type DocumentContent, plain } from '~/forms/copies/content';

const RULE = 2.5;

/** The head of the first page: the council's name over a rule, then the title. */
export function headBlock(desk: Desk, content: DocumentContent): Laid {
  const room = { left: MARGIN.side, width: TEXT_WIDTH, rightToLeft: isRightToLeft(desk.lang) };
  const council = tagUnder(desk.root, 'P');
  const owner = tagUnder(desk.root, 'H1');
  const title = plain(withoutWidow(content.title));
  const strips = [
    ...stripsOf(desk, plain(content.council), { owner: council, type: desk.types.council, colour: BLUE, ...room }),
    rule,
    { height: 16, columns: [] },
    ...bookmarked(desk, 1, title, stripsOf(desk, title, { owner, type: desk.types.title, ...room })),
  ];
  return { strips, before: 0, after: 12, leads: true };
}

/** A short last word never stands alone under the rest: “Consent to Sharing Information: office / copy”. */
function withoutWidow(title: string): string {
  return title.replace(/ (?=\S{1,12}$)/, '\u00a0');
}

const rule: Strip = {
  height: 8,
  columns: [
    (page, top) => {
      const place = `${num(MARGIN.side)} ${num(top - 7)} ${num(TEXT_WIDTH)} ${RULE} re`;
      draw(page, 'artifact', `${BLUE} rg ${place} f`);
    },
  ],
};
