import { encode } from 'uqr';
import type { Box, Tag } from '~/app/pdf/file/tags.server';
import { INK } from '~/app/pdf/layout/measures.server';
import { draw, num, type Page } from '~/app/pdf/layout/page.server';

/** A little over half a millimetre: a telephone reads it at arm’s length, from a photocopy too. */
const MODULE = 1.6;
/** Empty modules that a reader needs around the code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/** A code ready to be drawn: its edge without the quiet zone, and the room that has to stay empty around it. */
export type QrCode = {
  readonly edge: number;
  readonly quiet: number;
  readonly draw: (page: Page, figure: Tag, left: number, top: number) => void;
};

/** A web address as a QR code of vectors: it may lose a seventh of its area to a fold or a stain. */
export function qrCode(address: string): QrCode {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  return {
    edge: size * MODULE,
    quiet: QUIET_ZONE * MODULE,
    draw: (page, figure, left, top) => {
      const box: Box = [left, top - size * MODULE, left + size * MODULE, top];
      figure.box = box;
      const bars = data.flatMap((row, index) => barsOf(row, left, top - (index + 1) * MODULE));
      draw(page, figure, `${INK} rg`, ...bars, 'f');
    },
  };
}

/** The dark runs of a row, one rectangle each. All are filled as one path, so that no seam shows between the rows. */
function barsOf(row: readonly boolean[], left: number, bottom: number): readonly string[] {
  const bars: string[] = [];
  for (let from = 0; from < row.length; from += 1) {
    if (!row[from]) continue;
    let to = from;
    while (row[to]) to += 1;
    bars.push(`${num(left + from * MODULE)} ${num(bottom)} ${num((to - from) * MODULE)} ${MODULE} re`);
    from = to;
  }
  return bars;
}
