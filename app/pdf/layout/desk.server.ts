import type { Tag } from '~/app/pdf/file/tags.server';
import type { Bookmark } from '~/app/pdf/layout/bookmarks.server';
import type { Type, Types } from '~/app/pdf/layout/measures.server';
import type { Strip } from '~/app/pdf/layout/strip.server';
import { type Setting, textStrips } from '~/app/pdf/layout/text-strips.server';
import { type Shaped, shapeParagraph } from '~/app/pdf/text/break-lines.server';
import type { FontsUsed } from '~/app/pdf/text/fonts-used.server';
import { type Piece, styledPieces } from '~/app/pdf/text/styled-text.server';
import type { Text } from '~/forms/copies/content';

/** What every block needs while one document is laid out. `heading` is the level of the last heading, 1 being the title. */
export type Desk = {
  readonly lang: string;
  readonly fonts: FontsUsed;
  readonly root: Tag;
  readonly types: Types;
  heading: 1 | 2 | 3;
  /** Filled in the order of drawing, which is that of reading. */
  readonly bookmarks: Bookmark[];
};

/**
 * A block laid out: its strips, and the room that it asks for before and after. One that `holds` keeps the end of the block
 * before it on its own page: a statement and the signature under it are not torn apart.
 */
export type Laid = {
  readonly strips: readonly Strip[];
  readonly before: number;
  readonly after: number;
  readonly holds?: boolean;
  /** It ends in a colon: what it announces stands on the same page. */
  readonly leads?: boolean;
  readonly heading?: boolean;
};

/** Shapes a text of a block in the document's language. */
export function shapeText(desk: Desk, text: Text, type: Type): Shaped {
  return shapePieces(desk, styledPieces(text, { lang: desk.lang, strong: type.strong }));
}

/** Shapes pieces that were cut from a text already. */
export function shapePieces(desk: Desk, pieces: readonly Piece[]): Shaped {
  return shapeParagraph(pieces, desk.lang);
}

/** Strips of a whole text in one style: the common case of `textStrips`. */
export function stripsOf(
  desk: Desk,
  text: Text,
  place: Pick<Setting, 'owner' | 'type' | 'left' | 'width' | 'colour' | 'align' | 'rightToLeft'>,
): readonly Strip[] {
  const shaped = shapeText(desk, text, place.type);
  return textStrips({ ...place, shaped, fonts: desk.fonts, lang: desk.lang });
}

/** The structure type of a heading, and the desk's memory of it. Levels are never skipped (PDF/UA-1, 7.4.2). */
export function headingTag(desk: Desk, level: 1 | 2 | 3): 'H1' | 'H2' | 'H3' {
  if (level === 3 && desk.heading >= 2) desk.heading = 3;
  else desk.heading = level === 1 ? 1 : 2;
  return HEADINGS[desk.heading];
}

const HEADINGS = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;
