/** The tables of a font file that hold its outlines. */
export type Outlines = {
  readonly file: DataView;
  readonly glyf: number;
  readonly loca: number;
  readonly isLong: boolean;
};

/** Finds the outlines of a font file (TrueType). Throws for a font that has none of that kind. */
export function outlinesOf(file: DataView): Outlines {
  const tables = new Map<string, number>();
  for (let entry = 12; entry < 12 + 16 * file.getUint16(4); entry += 16) {
    tables.set(tagAt(file, entry), file.getUint32(entry + 8));
  }
  const [glyf, loca, head] = [tables.get('glyf'), tables.get('loca'), tables.get('head')];
  if (glyf === undefined || loca === undefined || head === undefined)
    throw new Error('The font has no TrueType outlines');
  return { file, glyf, loca, isLong: file.getInt16(head + 50) === 1 };
}

/** The given glyphs and all that they are made of, as letters with marks often are, in ascending order. */
export function withParts(outlines: Outlines, glyphs: Iterable<number>): readonly number[] {
  const all = new Set<number>();
  const waiting = [...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (all.has(glyph)) continue;
    all.add(glyph);
    waiting.push(...partsOf(outlines, glyph));
  }
  return [...all].sort((one, other) => one - other);
}

/** Flags of a part (OpenType 1.9, glyf: composite glyph description), and by how many bytes each makes its entry longer. */
const WORDS = 0x1;
const MORE_PARTS = 0x20;
const LONGER = [
  [0x8, 2],
  [0x40, 4],
  [0x80, 8],
] as const;

function partsOf(outlines: Outlines, glyph: number): readonly number[] {
  const { file, glyf } = outlines;
  const [from, to] = [placeOf(outlines, glyph), placeOf(outlines, glyph + 1)];
  if (from === to || file.getInt16(glyf + from) >= 0) return [];
  const parts: number[] = [];
  let at = glyf + from + 10;
  for (;;) {
    const flags = file.getUint16(at);
    parts.push(file.getUint16(at + 2));
    if ((flags & MORE_PARTS) === 0) return parts;
    at += (flags & WORDS) === 0 ? 6 : 8;
    for (const [flag, bytes] of LONGER) if ((flags & flag) !== 0) at += bytes;
  }
}

function placeOf({ file, loca, isLong }: Outlines, glyph: number): number {
  return isLong ? file.getUint32(loca + 4 * glyph) : 2 * file.getUint16(loca + 2 * glyph);
}

function tagAt(file: DataView, place: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((letter) => file.getUint8(place + letter)));
}
