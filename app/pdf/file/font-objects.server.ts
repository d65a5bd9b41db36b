import { createHash } from 'node:crypto';
import { deflated, type Objects, register } from '~/app/pdf/file/objects.server';
import { toUnicodeMap } from '~/app/pdf/file/to-unicode.server';
import { dict, list, type Ref, type Value } from '~/app/pdf/file/writing.server';
import type { UsedFont } from '~/app/pdf/text/fonts-used.server';
import { subsetFont } from '~/app/pdf/text/subset.server';

/** Writes one font: a Type 0 font over a subset of the face, with a code for each glyph and text that the pages use. */
export function writeFont(objects: Objects, used: UsedFont): Ref {
  const program = subsetFont(used.face, new Set(used.glyphs.map((glyph) => glyph.id)));
  const name = `/${subsetTag(program)}+${used.face.name}` as const;
  const file = register(objects, deflated({ Length1: program.length }, program));
  const descendant = dict({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: dict({ Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 }),
    FontDescriptor: register(objects, descriptor(used, name, file)),
    DW: 0,
    W: list([1, list(used.glyphs.map((glyph) => used.face.advance(glyph.id)))]),
    CIDToGIDMap: register(objects, deflated({}, glyphNumbers(used))),
  });
  const font = dict({
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: name,
    Encoding: '/Identity-H',
    DescendantFonts: list([register(objects, descendant)]),
    ToUnicode: register(objects, deflated({}, toUnicodeMap(used.glyphs.map((glyph) => glyph.text)))),
  });
  return register(objects, font);
}

/** Six letters that mark a subset (ISO 32000-1, 9.6.4), from its bytes, so that they are always the same. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}

const SYMBOLIC = 4;

function descriptor(used: UsedFont, name: Value, file: Ref) {
  const { ascent, descent, strong, bounds } = used.face;
  return dict({
    Type: '/FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: list(bounds),
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: 714,
    StemV: strong ? 140 : 80,
    FontFile2: file,
  });
}

function glyphNumbers(used: UsedFont): Uint8Array {
  const bytes = Buffer.alloc(2 * (used.glyphs.length + 1));
  for (const [index, glyph] of used.glyphs.entries()) bytes.writeUInt16BE(glyph.id, 2 * (index + 1));
  return bytes;
}
