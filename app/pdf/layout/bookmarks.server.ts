import type { Desk } from '~/app/pdf/layout/desk.server';
import type { Strip } from '~/app/pdf/layout/strip.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { Text } from '~/forms/copies/content';

/** Where a heading came to stand: the line that a reader's list of contents shows, and where it leads. */
export type Bookmark = {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly page: number;
  readonly top: number;
};

/** The lines of a heading, which note where they stand when they are drawn. `level` is the one that its tag has. */
export function bookmarked(
  desk: Desk,
  level: Bookmark['level'],
  text: Text,
  lines: readonly Strip[],
): readonly Strip[] {
  const [first, ...rest] = lines;
  if (!first) return lines;
  const words = cleanText(text.map((run) => run.text).join('')).trim();
  const columns = first.columns.map(
    (line) =>
      line &&
      ((...[page, top, repeated]: Parameters<typeof line>) => {
        desk.bookmarks.push({ level, text: words, page: page.index, top });
        line(page, top, repeated);
      }),
  );
  return [{ ...first, columns }, ...rest];
}
