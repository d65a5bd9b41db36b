import { type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, type Laid, shapeText } from '~/app/pdf/layout/desk.server';
import { blockReadsRightToLeft } from '~/app/pdf/layout/direction.server';
import { MARGIN, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { type Draw, gap, heldAtEnd, keptTogether, type Strip, withoutOrphans } from '~/app/pdf/layout/strip.server';
import { type LineRoom, lineDraws, lineRoom } from '~/app/pdf/layout/text-strips.server';
import { type Block, plain, type Text } from '~/forms/copies/content';

type Room = { readonly left: number; readonly width: number };
type Side = Room & { readonly rightToLeft: boolean };

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
  room: Room,
): readonly Strip[] {
  if (items.length === 0) return [];
  const list = tagUnder(parent, 'L', { numbering: ordered ? 'Decimal' : 'Disc' });
  const side = { ...room, rightToLeft: blockReadsRightToLeft(items, desk.lang) };
  const strips = items.flatMap((item, index) => {
    const lines = itemStrips(desk, list, item, ordered ? `${index + 1}.` : '•', side);
    const held = index === 0 || index === items.length - 2;
    return index === items.length - 1 ? lines : [...(held ? heldAtEnd(lines) : lines), gap(BETWEEN, held)];
  });
  return strips.length <= LONGEST_WHOLE ? keptTogether(strips) : strips;
}

function itemStrips(desk: Desk, list: Tag, item: Text, label: string, side: Side): readonly Strip[] {
  const entry = tagUnder(list, 'LI');
  // A tick box stands in the place of the bullet.
  const indent = item[0]?.box ? 0 : INDENT;
  const shaped = shapeText(desk, item, desk.types.body);
  const room = lineRoom(shaped, desk.types.body);
  const mark = indent > 0 ? labelDraw(desk, entry, label, side, room) : undefined;
  const body = lineDraws({
    shaped,
    fonts: desk.fonts,
    owner: tagUnder(entry, 'LBody'),
    lang: desk.lang,
    type: desk.types.body,
    left: side.rightToLeft ? side.left : side.left + indent,
    width: side.width - indent,
    rightToLeft: side.rightToLeft,
    room,
  });
  const drawn = body.map((line, index) => (index === 0 && mark ? both(mark, line) : line));
  return withoutOrphans(drawn.map((line) => ({ height: room.height, columns: [line] })));
}

function labelDraw(desk: Desk, entry: Tag, label: string, side: Side, room: LineRoom): Draw | undefined {
  const { fonts, lang, types } = desk;
  const left = side.rightToLeft ? side.left + side.width - INDENT : side.left;
  const owner = tagUnder(entry, 'Lbl');
  const shaped = shapeText(desk, plain(label), types.body);
  const { rightToLeft } = side;
  return lineDraws({ shaped, fonts, owner, lang, type: types.body, left, width: INDENT, rightToLeft, room })[0];
}

function both(first: Draw, second: Draw): Draw {
  return (page, top, repeated) => {
    first(page, top, repeated);
    second(page, top, repeated);
  };
}
