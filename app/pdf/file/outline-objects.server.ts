import { type PDFContext, PDFName, PDFNull, PDFNumber, type PDFRef } from 'pdf-lib';
import { dict, textString } from '~/app/pdf/file/writing.server';
import type { Bookmark } from '~/app/pdf/layout/bookmarks.server';

/** A document of more pages than this is read with a list of its contents beside it. */
const MOST_PAGES_WITHOUT = 3;

type Entry = Bookmark & { readonly ref: PDFRef; readonly children: Entry[] };

/**
 * Writes the bookmarks of a document that is longer than a few pages, in the order and on the levels of its headings (ISO 14289-1,
 * 7.17). Undefined for a shorter one.
 */
export function writeOutline(
  context: PDFContext,
  bookmarks: readonly Bookmark[],
  pages: readonly PDFRef[],
): PDFRef | undefined {
  if (pages.length <= MOST_PAGES_WITHOUT || bookmarks.length === 0) return undefined;
  const root = context.nextRef();
  const top = entriesOf(context, bookmarks);
  context.assign(root, dict(context, { Type: PDFName.of('Outlines'), ...writeEntries(context, top, root, pages) }));
  return root;
}

function entriesOf(context: PDFContext, bookmarks: readonly Bookmark[]): readonly Entry[] {
  const top: Entry[] = [];
  let open: readonly Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { ...bookmark, ref: context.nextRef(), children: [] };
    open = open.filter(({ level }) => level < bookmark.level);
    (open.at(-1)?.children ?? top).push(entry);
    open = [...open, entry];
  }
  return top;
}

/** Writes entries that stand under one parent; what the parent says of them comes out. Each stands open. */
function writeEntries(context: PDFContext, entries: readonly Entry[], parent: PDFRef, pages: readonly PDFRef[]) {
  entries.forEach((entry, index) => {
    const below = writeEntries(context, entry.children, entry.ref, pages);
    const place = [
      pages[entry.page] ?? PDFNull,
      PDFName.of('XYZ'),
      PDFNull,
      PDFNumber.of(Math.ceil(entry.top)),
      PDFNull,
    ];
    context.assign(
      entry.ref,
      dict(context, {
        Title: textString(entry.text),
        Parent: parent,
        Prev: entries[index - 1]?.ref,
        Next: entries[index + 1]?.ref,
        ...below,
        Dest: context.obj(place),
      }),
    );
  });
  if (entries.length === 0) return {};
  return { First: entries[0]?.ref, Last: entries.at(-1)?.ref, Count: PDFNumber.of(sizeOf(entries)) };
}

function sizeOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}
