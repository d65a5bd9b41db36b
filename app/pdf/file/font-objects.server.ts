import { createHash } from 'node:crypto';
import { type PDFContext, PDFName, PDFNumber, type PDFRef, PDFString } from 'pdf-lib';
import type { Build } from '~/app/pdf/file/build.server';
import { toUnicodeMap } from '~/app/pdf/file/to-unicode.server';
import { deflated, dict } from '~/app/pdf/file/writing.server';
import type { UsedFont } from '~/app/pdf/text/fonts-used.server';
import { subsetFont } from '~/app/pdf/text/subset.server';

/** Writes one font: a Type 0 font over a subset of the face, with a code for each glyph and text that the pages use. */
export function writeFont(context: PDFContext, used: UsedFont, build: Build): PDFRef {
  const { program, numberOf } = subsetFont(used.face, new Set(used.glyphs.map((glyph) => glyph.id)));
  const name = PDFName.of(`${subsetTag(program)}+${used.face.name}`);
  const file = deflated(context, { Length1: PDFNumber.of(program.length) }, program);
  const descendant = dict(context, {
    Type: PDFName.of('Font'),
    Subtype: PDFName.of('CIDFontType2'),
    BaseFont: name,
    CIDSystemInfo: dict(context, {
      Registry: PDFString.of('Adobe'),
      Ordering: PDFString.of('Identity'),
      Supplement: PDFNumber.of(0),
    }),
    FontDescriptor: context.register(descriptor(context, used, name, context.register(file), build)),
    DW: PDFNumber.of(0),
    W: context.obj([1, used.glyphs.map((glyph) => used.face.advance(glyph.id))]),
    CIDToGIDMap: context.register(deflated(context, {}, glyphNumbers(used, numberOf))),
  });
  const font = dict(context, {
    Type: PDFName.of('Font'),
    Subtype: PDFName.of('Type0'),
    BaseFont: name,
    Encoding: PDFName.of('Identity-H'),
    DescendantFonts: context.obj([context.register(descendant)]),
    ToUnicode: context.register(deflated(context, {}, toUnicodeMap(used.glyphs.map((glyph) => glyph.text)))),
  });
  return context.register(font);
}

/** Six letters that mark a subset (ISO 32000-1, 9.6.4), from its bytes, so that they are always the same. */
function subsetTag(program: Uint8Array): string {
  const digest = createHash('sha256').update(program).digest();
  return String.fromCharCode(...[...digest.subarray(0, 6)].map((byte) => 65 + (byte % 26)));
}

const SYMBOLIC = 4;

function descriptor(context: PDFContext, used: UsedFont, name: PDFName, file: PDFRef, build: Build) {
  const { ascent, descent, strong, bounds } = used.face;
  return dict(context, {
    Type: PDFName.of('FontDescriptor'),
    FontName: name,
    Flags: PDFNumber.of(SYMBOLIC),
    FontBBox: context.obj([...bounds]),
    ItalicAngle: PDFNumber.of(0),
    Ascent: PDFNumber.of(ascent),
    Descent: PDFNumber.of(descent),
    CapHeight: PDFNumber.of(714),
    StemV: PDFNumber.of(strong ? 140 : 80),
    FontFile2: file,
    CIDSet: build === 'PDF/A-1b' ? context.register(deflated(context, {}, codesUsed(used))) : undefined,
  });
}

function glyphNumbers(used: UsedFont, numberOf: (glyph: number) => number): Uint8Array {
  const bytes = Buffer.alloc(2 * (used.glyphs.length + 1));
  for (const [index, glyph] of used.glyphs.entries()) bytes.writeUInt16BE(numberOf(glyph.id), 2 * (index + 1));
  return bytes;
}

/** A bit for each code from 0: PDF/A-1 asks for it of every subset (6.3.5). PDF/A-3 does not, and it says nothing new. */
function codesUsed(used: UsedFont): Uint8Array {
  const codes = used.glyphs.length + 1;
  const bytes = Buffer.alloc(Math.ceil(codes / 8), 0xff);
  bytes[bytes.length - 1] = (0xff00 >> (((codes - 1) % 8) + 1)) & 0xff;
  return bytes;
}
