import { type Face, faceOf, familyFor } from '~/app/pdf/text/faces.server';
import type { FamilyName } from '~/app/pdf/text/families.server';
import { isOrderControl, type Ordered } from '~/app/pdf/text/order.server';
import { clingsToLast, familyOf, scriptOf } from '~/app/pdf/text/scripts.server';
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
  for (let start = 0; start < ordered.text.length; ) {
    const codePoint = ordered.text.codePointAt(start) ?? 0;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    const piece = ordered.pieceAt[start] ?? 0;
    const level = ordered.levels[start] ?? 0;
    // Most of what is printed: another Latin letter, or what goes with any letter, with nothing odd after it.
    if (last && isPlain(codePoint) && goesOn(last, piece, level) && ordered.text.charCodeAt(end) < FIRST_ODD) {
      last.end = end;
      start = end;
      continue;
    }
    const script = scriptOf(codePoint) ?? last?.script ?? 'Latn';
    const strong = pieces[piece]?.style.strong ?? false;
    const family = familyIn(codePoint, ordered.text.charCodeAt(end), strong, last);
    if (isOrderControl(codePoint)) last = undefined;
    else if (
      last?.family === family &&
      last.piece === piece &&
      last.script === script &&
      last.level === level &&
      codePoint !== BOX_CODE
    )
      last.end = end;
    else {
      const next = { start, end, family, script, level, piece };
      items.push(next);
      last = codePoint === BOX_CODE ? undefined : next;
    }
    start = end;
  }
  return items.map((item) => closeItem(item, pieces));
}

/** ASCII letters, digits, spaces and punctuation. */
function isPlain(codePoint: number): boolean {
  return codePoint >= 0x20 && codePoint < 0x7f;
}

function goesOn(last: Open, piece: number, level: number): boolean {
  return last.family === 'sans' && last.script === 'Latn' && last.piece === piece && last.level === level;
}

/** No mark, joiner or picture stands before this. */
const FIRST_ODD = 0x300;
/** Asks for the picture of a character, not for its letter; and the frame of a key, such as 1\ufe0f\u20e3. */
const AS_PICTURE = 0xfe0f;
const KEY_FRAME = 0x20e3;
/** What has no script of its own is set with the letters before it, but not from these: their full stops are wide, or none. */
const LENDS_NOTHING: ReadonlySet<FamilyName> = new Set<FamilyName>(['emoji', 'han']);

function familyIn(codePoint: number, next: number, strong: boolean, last: Open | undefined): FamilyName {
  if (last && clingsToLast(codePoint)) return familyFor(codePoint, strong, last.family) ?? last.family;
  if ((next === AS_PICTURE || next === KEY_FRAME) && faceOf('emoji', strong).has(codePoint)) return 'emoji';
  const own = familyOf(codePoint);
  if (scriptOf(codePoint)) return familyFor(codePoint, strong, own) ?? own;
  const before = last?.family ?? own;
  const preferred = LENDS_NOTHING.has(before) ? 'sans' : before;
  return familyFor(codePoint, strong, preferred, before) ?? preferred;
}

function closeItem(item: Open, pieces: readonly Piece[]): Item {
  const style = pieces[item.piece]?.style ?? { lang: 'en', strong: false };
  const { start, end, script, level } = item;
  return { start, end, script, level, style, face: faceOf(item.family, style.strong) };
}
