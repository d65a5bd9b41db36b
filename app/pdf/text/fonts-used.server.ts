import type { Face } from '~/app/pdf/text/faces.server';
import type { Glyph, ShapedWord } from '~/app/pdf/text/shape-word.server';

/** What one document takes from one face: the code of a glyph is its place in `glyphs`, counted from 1. */
export type UsedFont = {
  readonly resource: string;
  readonly face: Face;
  readonly glyphs: { readonly id: number; readonly text: string }[];
  readonly codes: Map<number, Map<string, string>>;
  /** Words that were shown before, as the page shows them; null for one that is no plain row of letters. */
  readonly shown: Map<ShapedWord, Shown | null>;
};

/** Codes of glyphs with the shifts between them, as they stand in an array to show; `open` if it ends inside a string of codes. */
export type Shown = { readonly array: string; readonly open: boolean };

export type FontsUsed = Map<Face, UsedFont>;

/** The font under which a document draws glyphs of a face; the first call gives it its resource name. */
export function fontFor(used: FontsUsed, face: Face): UsedFont {
  const known = used.get(face);
  if (known) return known;
  const font: UsedFont = { resource: `F${used.size + 1}`, face, glyphs: [], codes: new Map(), shown: new Map() };
  used.set(face, font);
  return font;
}

/**
 * The four hex digits that stand for a glyph in the page. The same glyph has a code for each text that it stands for, so
 * that what is copied, searched or read aloud is exactly what was typed.
 */
export function codeOf(font: UsedFont, glyph: Glyph): string {
  const { id, text } = glyph;
  const codes = font.codes.get(id) ?? new Map<string, string>();
  const known = codes.get(text);
  if (known) return known;
  font.glyphs.push({ id, text });
  const code = font.glyphs.length.toString(16).padStart(4, '0');
  font.codes.set(id, codes.set(text, code));
  return code;
}
