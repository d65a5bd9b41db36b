import { type Face, faceOf, familyFor } from '~/app/pdf/text/faces.server';
import type { FamilyName } from '~/app/pdf/text/families.server';
import { isIsolate, type Ordered } from '~/app/pdf/text/order.server';
import { SCRIPTS, scriptOf } from '~/app/pdf/text/scripts.server';
import { BOX, type Piece, type Style } from '~/app/pdf/text/styled-text.server';

/** A stretch that HarfBuzz can shape in one go: one face, script, direction and style. A tick box is an item of its own. */
export type Item = {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  readonly script: string;
  readonly level: number;
  readonly style: Style;
};

type Open = { start: number; end: number; family: FamilyName; script: string; level: number; piece: number };

const BOX_CODE = BOX.codePointAt(0);

/** Cuts an ordered paragraph into items. Characters that no face has stay with their neighbours: they were refused before. */
export function itemise(ordered: Ordered, pieces: readonly Piece[]): readonly Item[] {
  const items: Open[] = [];
  let last: Open | undefined;
  for (let at = 0; at < ordered.text.length; ) {
    const codePoint = ordered.text.codePointAt(at) ?? 0;
    const end = at + (codePoint > 0xffff ? 2 : 1);
    const next = openItem(ordered, pieces, at, end, codePoint, last);
    if (isIsolate(codePoint)) last = undefined;
    else if (last && continues(last, next, codePoint)) last.end = end;
    else {
      items.push(next);
      last = codePoint === BOX_CODE ? undefined : next;
    }
    at = end;
  }
  return items.map((item) => closeItem(item, pieces));
}

function openItem(
  ordered: Ordered,
  pieces: readonly Piece[],
  start: number,
  end: number,
  codePoint: number,
  last: Open | undefined,
): Open {
  const piece = ordered.pieceAt[start] ?? 0;
  const script = scriptOf(codePoint) ?? last?.script ?? 'Latn';
  const preferred = SCRIPTS.find((row) => row.script === script)?.family ?? 'sans';
  const family = familyFor(codePoint, preferred, pieces[piece]?.style.strong ?? false) ?? last?.family ?? preferred;
  return { start, end, family, script, level: ordered.levels[start] ?? 0, piece };
}

function continues(last: Open, next: Open, codePoint: number): boolean {
  if (codePoint === BOX_CODE) return false;
  const sameLook = last.family === next.family && last.piece === next.piece;
  return sameLook && last.script === next.script && last.level === next.level;
}

function closeItem(item: Open, pieces: readonly Piece[]): Item {
  const style = pieces[item.piece]?.style ?? { lang: 'en', strong: false };
  const { start, end, script, level } = item;
  return { start, end, script, level, style, face: faceOf(item.family, style.strong) };
}
