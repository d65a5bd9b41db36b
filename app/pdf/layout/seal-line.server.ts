import { type Box, type Tag, tagUnder } from '~/app/pdf/file/tags.server';
import { type Desk, stripsOf } from '~/app/pdf/layout/desk.server';
import { GRID, MARGIN, QUIET, TEXT_WIDTH } from '~/app/pdf/layout/measures.server';
import { draw, num } from '~/app/pdf/layout/page.server';
import { type QrCode, qrCode } from '~/app/pdf/layout/qr-code.server';
import { type Draw, gap, heightOf, keptTogether, type Strip } from '~/app/pdf/layout/strip.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import { isRightToLeft } from '~/app/pdf/text/order.server';
import type { DocumentContent } from '~/forms/copies/content';

/** Where the seal's field lies: over the sentence that says what a seal is. */
export type SealPlace = { readonly page: number; readonly box: Box };

const RULE = 8;

/**
 * The last lines of a sealed document: what the seal is, and where anyone may check the file, as text and as a code beside it.
 * `place` tells, once they are drawn, where the first of them came to stand.
 */
export function sealStrips(desk: Desk, content: DocumentContent) {
  const { words, lang } = wordsIn(desk.lang);
  const address = content.check?.address;
  const code = address === undefined ? undefined : qrCode(address);
  const room = roomBeside(code, desk);
  const linesOf = (text: string) =>
    stripsOf(desk, [{ text, lang }], {
      ...room,
      owner: tagUnder(desk.root, 'P'),
      type: desk.types.small,
      colour: QUIET,
    });
  const sealed = linesOf(words.sealed(content.council));
  const check = address === undefined ? [] : linesOf(words.check(withoutScheme(address)));
  const figure =
    address === undefined ? undefined : tagUnder(desk.root, 'Figure', { alt: words.checkCode(address), lang });
  tagUnder(desk.root, 'Form', { lang }).kids.push({ type: 'widget' });
  let found: SealPlace = { page: 0, box: [0, 0, 0, 0] };
  const note: Draw = (page, top) => {
    const [right, bottom] = [room.left + room.width, top - RULE - heightOf(sealed)];
    found = { page: page.index, box: [room.left, bottom, right, top - RULE] };
    const edge = MARGIN.side + TEXT_WIDTH;
    draw(page, 'artifact', `${GRID} RG 0.5 w ${num(MARGIN.side)} ${num(top)} m ${num(edge)} ${num(top)} l S`);
  };
  const lines = address === undefined ? sealed : [...sealed, gap(3), ...check];
  const picture = code && figure ? [beside(lines, code, figure, desk)] : [];
  const strips = keptTogether([{ height: RULE, columns: [note] }, ...lines, ...picture]);
  return { strips: [gap(16, true), ...strips], place: () => found };
}

/** What a code and the room around it leave of a line; in a script that runs the other way the code stands at the left. */
function roomBeside(code: QrCode | undefined, desk: Desk) {
  const taken = code ? code.edge + 2 * code.quiet : 0;
  return { left: MARGIN.side + (isRightToLeft(desk.lang) ? taken : 0), width: TEXT_WIDTH - taken };
}

/** The code is read after the lines and stands beside them, from the height of the first; under short lines it keeps its room. */
function beside(lines: readonly Strip[], code: QrCode, figure: Tag, desk: Desk): Strip {
  const height = heightOf(lines);
  const left = isRightToLeft(desk.lang) ? MARGIN.side : MARGIN.side + TEXT_WIDTH - code.edge;
  return {
    height: Math.max(0, code.edge - height),
    columns: [(page, top) => code.draw(page, figure, left, top + height)],
  };
}

/** As somebody types it: a browser adds the rest. */
function withoutScheme(address: string): string {
  return address.replace(/^https:\/\//, '');
}
