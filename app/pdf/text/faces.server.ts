import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as harfbuzz from 'harfbuzzjs';
import { FAMILIES, type Family, type FamilyName } from '~/app/pdf/text/families.server';
import { SCRIPTS } from '~/app/pdf/text/scripts.server';

/** One font file, open for shaping. `has` tells whether it can print a character; measures are thousandths of the type size. */
export type Face = {
  readonly name: string;
  readonly strong: boolean;
  /** The whole font file, read again: nothing keeps it once it is open. */
  readonly program: () => Uint8Array;
  readonly font: harfbuzz.Font;
  readonly glyphs: number;
  readonly scale: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly number[];
  readonly has: (codePoint: number) => boolean;
  readonly advance: (glyph: number) => number;
  /** How far a glyph reaches above and below the baseline. */
  readonly ink: (glyph: number) => Ink;
  /** A glyph without ink or width, which can say something where none stands; a font of Han has none. */
  readonly blank: number | undefined;
};

export type Ink = { readonly top: number; readonly bottom: number };

const resolve = createRequire(import.meta.url).resolve;
const open = { regular: new Map<FamilyName, Face>(), bold: new Map<FamilyName, Face>() };
/** Every family, in the order in which a character is looked for. */
const ORDER = [...new Set(SCRIPTS.map((row) => row.family))];

/** The face of a family, read from disk on first use and kept. */
export function faceOf(family: FamilyName, strong: boolean): Face {
  const faces = strong ? open.bold : open.regular;
  const known = faces.get(family);
  if (known) return known;
  const face = openFace(FAMILIES[family], strong);
  faces.set(family, face);
  return face;
}

/** The first family that can print a character, one or two preferred ones before all others; undefined if none can. */
export function familyFor(
  codePoint: number,
  strong: boolean,
  preferred: FamilyName,
  second = preferred,
): FamilyName | undefined {
  if (faceOf(preferred, strong).has(codePoint)) return preferred;
  if (second !== preferred && faceOf(second, strong).has(codePoint)) return second;
  return ORDER.find((family) => faceOf(family, strong).has(codePoint));
}

function openFace(family: Family, strong: boolean): Face {
  const program = () => readFileSync(resolve(strong ? family.bold : family.regular));
  const face = new harfbuzz.Face(new harfbuzz.Blob(program()));
  const font = new harfbuzz.Font(face);
  const scale = 1000 / face.upem;
  const extents = font.hExtents();
  const characters = face.collectUnicodes();
  const has = new Uint8Array((characters.at(-1) ?? 0) + 1);
  for (const codePoint of characters) has[codePoint] = 1;
  const advances: number[] = [];
  const inks: Ink[] = [];
  const advance = (glyph: number) => {
    advances[glyph] ??= font.glyphHAdvance(glyph) * scale;
    return advances[glyph];
  };
  return {
    name: `${family.postScriptName}-${strong ? 'Bold' : 'Regular'}`,
    strong,
    program,
    font,
    glyphs: Buffer.from(face.referenceTable('maxp') ?? new Uint8Array(6)).readUInt16BE(4),
    scale,
    ascent: extents.ascender * scale,
    descent: extents.descender * scale,
    bounds: boundsOf(face).map((edge) => edge * scale),
    has: (codePoint) => has[codePoint] === 1,
    advance,
    ink: (glyph) => {
      inks[glyph] ??= inkOf(font, glyph, scale);
      return inks[glyph];
    },
    blank: FIRST_GLYPHS.find((glyph) => advance(glyph) === 0 && isEmpty(font, glyph)),
  };
}

/** Glyph 0 is the box of what is missing; fonts keep what has no ink next to it. */
const FIRST_GLYPHS = Array.from({ length: 31 }, (_, index) => index + 1);

function isEmpty(font: harfbuzz.Font, glyph: number): boolean {
  const { width = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
  return width === 0 && height === 0;
}

function inkOf(font: harfbuzz.Font, glyph: number, scale: number): Ink {
  const { yBearing = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
  return { top: yBearing * scale, bottom: -(yBearing + height) * scale };
}

/** The box that holds every glyph, from the font's `head` table. */
function boundsOf(face: harfbuzz.Face): readonly number[] {
  const head = Buffer.from(face.referenceTable('head') ?? new Uint8Array(54));
  return [36, 38, 40, 42].map((offset) => head.readInt16BE(offset));
}
