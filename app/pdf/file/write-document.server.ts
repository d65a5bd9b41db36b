import { type PDFContext as Context, PDFContext, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import type { Build } from '~/app/pdf/file/build.server';
import { writeCatalog, writeInformation } from '~/app/pdf/file/catalog.server';
import { writeFont } from '~/app/pdf/file/font-objects.server';
import { instantOf } from '~/app/pdf/file/instant.server';
import { writeOutline } from '~/app/pdf/file/outline-objects.server';
import { writeSealField } from '~/app/pdf/file/seal-field.server';
import { serialise } from '~/app/pdf/file/serialise.server';
import { type Structure, writeStructure } from '~/app/pdf/file/structure-objects.server';
import { deflated, dict } from '~/app/pdf/file/writing.server';
import type { Drawn } from '~/app/pdf/layout/lay-out.server';
import { PAGE } from '~/app/pdf/layout/measures.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { DocumentContent } from '~/forms/copies/content';

type Numbers = {
  readonly pages: readonly PDFRef[];
  readonly pageTree: PDFRef;
  readonly structureRoot: PDFRef;
  readonly widget: PDFRef | undefined;
};

/** Writes drawn pages as a file, with so many bytes of room for a seal. The same content and drawing give the same bytes. */
export function writeDocument(content: DocumentContent, drawn: Drawn, build: Build, room: number): Uint8Array {
  const context = PDFContext.create();
  const instant = instantOf(content.madeAt);
  const numbers: Numbers = {
    pages: drawn.pages.map(() => context.nextRef()),
    pageTree: context.nextRef(),
    structureRoot: context.nextRef(),
    widget: drawn.seal && context.nextRef(),
  };
  const { pages, pageTree, structureRoot, widget } = numbers;
  const structure = writeStructure(context, drawn.root, structureRoot, pages, widget);
  writePages(context, drawn, numbers, build);
  writeStructureRoot(context, drawn, numbers, structure);
  const outline = writeOutline(context, drawn.bookmarks, pages);
  writeCatalog(context, content, instant, { pageTree, structureRoot, widget, outline, build });
  writeInformation(context, content, instant);
  if (drawn.seal && widget) {
    const page = pages[drawn.seal.page] ?? pageTree;
    const name = wordsIn(content.language).words.sealName(cleanText(content.council));
    const { box } = drawn.seal;
    writeSealField(context, { widget, page, box, name, date: instant.pdf, structParent: pages.length, room });
  }
  return serialise(context, build);
}

function writePages(context: Context, drawn: Drawn, numbers: Numbers, build: Build): void {
  const fonts = [...drawn.fonts.values()].map((font) => [font.resource, writeFont(context, font, build)] as const);
  const resources = context.register(dict(context, { Font: dict(context, Object.fromEntries(fonts)) }));
  drawn.pages.forEach((page, index) => {
    const ref = numbers.pages[index];
    if (!ref) return;
    const holdsSeal = drawn.seal?.page === index && numbers.widget;
    context.assign(
      ref,
      dict(context, {
        Type: PDFName.of('Page'),
        Parent: numbers.pageTree,
        MediaBox: context.obj([0, 0, PAGE.width, PAGE.height]),
        Resources: resources,
        Contents: context.register(deflated(context, {}, page.operators.join('\n'))),
        StructParents: PDFNumber.of(index),
        Tabs: PDFName.of('S'),
        Annots: holdsSeal ? context.obj([holdsSeal]) : undefined,
      }),
    );
  });
  const kids = context.obj([...numbers.pages]);
  const count = PDFNumber.of(numbers.pages.length);
  context.assign(numbers.pageTree, dict(context, { Type: PDFName.of('Pages'), Kids: kids, Count: count }));
}

/** The root of the tree, and the way back from marks and fields to elements, by which readers find what they stand on. */
function writeStructureRoot(context: Context, drawn: Drawn, numbers: Numbers, structure: Structure): void {
  const nums = drawn.pages.flatMap((page, index) => [
    PDFNumber.of(index),
    context.register(context.obj(page.marked.map(structure.refOf))),
  ]);
  if (structure.widgetParent) nums.push(PDFNumber.of(drawn.pages.length), structure.widgetParent);
  context.assign(
    numbers.structureRoot,
    dict(context, {
      Type: PDFName.of('StructTreeRoot'),
      K: structure.refOf(drawn.root),
      ParentTree: context.register(dict(context, { Nums: context.obj(nums) })),
      ParentTreeNextKey: PDFNumber.of(drawn.pages.length + 1),
    }),
  );
}
