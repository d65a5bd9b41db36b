import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, type Laid, shapeText, stripsOf } from '~/app/pdf/layout/desk.server';
import { MARGIN, TEXT_WIDTH, TYPE } from '~/app/pdf/layout/measures.server';
import { gap, heldAtEnd, keptTogether, type Strip, withoutOrphans } from '~/app/pdf/layout/strip.server';
import { lineDraws } from '~/app/pdf/layout/text-strips.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import { type Block, plain, type Text } from '~/forms/copies/content';

const INDENT = 20;
const BETWEEN = 4;
/** A list of so few lines and gaps stays on one page. */
const LONGEST_WHOLE = 8;

/** A bulleted or numbered list, tagged L / LI / Lbl / LBody. */
export function listBlock(desk: Desk, block: Extract<Block, { type: 'list' }>): Laid {
  const strips = listStrips(desk, desk.root, block.items, block.ordered, { left: MARGIN.side, width: TEXT_WIDTH });
  return { strips, before: 8, after: 8 };
}

/** The items of a list inside any place: the page, or the summary box. */
export function listStrips(
  desk: Desk,
  parent: Tag,
  items: readonly Text[],
  ordered: boolean,
  room: { readonly left: number; readonly width: number },
): readonly Strip[] {
  if (items.length === 0) return [];
  const list = tagUnder(parent, 'L', { numbering: ordered ? 'Decimal' : 'Disc' });
  const strips = items.flatMap((item, index) => {
    const lines = itemStrips(desk, list, item, ordered ? `${index + 1}.` : '•', room);
    const held = index === 0 || index === items.length - 2;
    return index === items.length - 1 ? lines : [...(held ? heldAtEnd(lines) : lines), gap(BETWEEN, held)];
  });
  return strips.length <= LONGEST_WHOLE ? keptTogether(strips) : strips;
}

function itemStrips(
  desk: Desk,
  list: Tag,
  item: Text,
  label: string,
  room: { readonly left: number; readonly width: number },
): readonly Strip[] {
  const entry = tagUnder(list, 'LI');
  const rightToLeft = isRightToLeft(desk.lang);
  const labelOwner = tagUnder(entry, 'Lbl');
  const bodyOwner = tagUnder(entry, 'LBody');
  const labelLeft = rightToLeft ? room.left + room.width - INDENT : room.left;
  const [first] = stripsOf(desk, plain(label), { owner: labelOwner, type: TYPE.body, left: labelLeft, width: INDENT });
  const body = lineDraws({
    shaped: shapeText(desk, item, TYPE.body),
    fonts: desk.fonts,
    owner: bodyOwner,
    lang: desk.lang,
    type: TYPE.body,
    left: rightToLeft ? room.left : room.left + INDENT,
    width: room.width - INDENT,
  });
  return withoutOrphans(
    body.map((line, index) => {
      const mark = index === 0 ? first?.columns[0] : undefined;
      const columns = [
        (...at: Parameters<typeof line>) => {
          mark?.(...at);
          line(...at);
        },
      ];
      return { height: TYPE.body.leading, columns };
    }),
  );
}
