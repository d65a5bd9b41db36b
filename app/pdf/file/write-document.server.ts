import { identifierOf, writeCatalog, writeInformation } from '~/app/pdf/file/catalog.server';
import { writeFont } from '~/app/pdf/file/font-objects.server';
import { instantOf } from '~/app/pdf/file/instant.server';
import { deflated, fileOf, type Objects, register, reserve } from '~/app/pdf/file/objects.server';
import { writeSealField } from '~/app/pdf/file/seal-field.server';
import { type Structure, writeStructure } from '~/app/pdf/file/structure-objects.server';
import { dict, list, type Ref, type Value } from '~/app/pdf/file/writing.server';
import type { Drawn } from '~/app/pdf/layout/lay-out.server';
import { PAGE } from '~/app/pdf/layout/measures.server';
import { wordsIn } from '~/app/pdf/layout/words.server';
import { cleanText } from '~/app/pdf/text/clean-text.server';
import type { DocumentContent } from '~/forms/copies/content';

type Numbers = {
  readonly pages: readonly Ref[];
  readonly pageTree: Ref;
  readonly structureRoot: Ref;
  readonly widget: Ref | undefined;
};

/** Writes drawn pages as a file. The same content and drawing give the same bytes. */
export function writeDocument(content: DocumentContent, drawn: Drawn): Uint8Array {
  const objects: Objects = new Map();
  const instant = instantOf(content.madeAt);
  const numbers: Numbers = {
    pages: drawn.pages.map(() => reserve(objects)),
    pageTree: reserve(objects),
    structureRoot: reserve(objects),
    widget: drawn.seal && reserve(objects),
  };
  const { pages, pageTree, structureRoot, widget } = numbers;
  const structure = writeStructure(objects, drawn.root, structureRoot, pages, widget);
  writePages(objects, drawn, numbers);
  writeStructureRoot(objects, drawn, numbers, structure);
  const Root = writeCatalog(objects, content, instant, { pageTree, structureRoot, widget });
  const Info = writeInformation(objects, content, instant);
  if (drawn.seal && widget) {
    const page = pages[drawn.seal.page] ?? pageTree;
    const name = wordsIn(content.language).words.sealName(cleanText(content.council));
    const { box } = drawn.seal;
    writeSealField(objects, { widget, page, box, name, date: instant.pdf, structParent: pages.length });
  }
  return fileOf(objects, { Root, Info, ID: identifierOf(content) });
}

function writePages(objects: Objects, drawn: Drawn, numbers: Numbers): void {
  const fonts = [...drawn.fonts.values()].map((font) => [font.resource, writeFont(objects, font)] as const);
  const resources = register(objects, dict({ Font: dict(Object.fromEntries(fonts)) }));
  drawn.pages.forEach((page, index) => {
    const ref = numbers.pages[index];
    if (!ref) return;
    const holdsSeal = drawn.seal?.page === index && numbers.widget;
    objects.set(
      ref,
      dict({
        Type: '/Page',
        Parent: numbers.pageTree,
        MediaBox: list([0, 0, PAGE.width, PAGE.height]),
        Resources: resources,
        Contents: register(objects, deflated({}, page.operators.join('\n'))),
        StructParents: index,
        Tabs: '/S',
        Annots: holdsSeal ? list([holdsSeal]) : undefined,
      }),
    );
  });
  objects.set(numbers.pageTree, dict({ Type: '/Pages', Kids: list(numbers.pages), Count: numbers.pages.length }));
}

/** The root of the tree, and the way back from marks and fields to elements, by which readers find what they stand on. */
function writeStructureRoot(objects: Objects, drawn: Drawn, numbers: Numbers, structure: Structure): void {
  const nums = drawn.pages.flatMap((page, index): Value[] => [
    index,
    register(objects, list(page.marked.map(structure.refOf))),
  ]);
  if (structure.widgetParent) nums.push(drawn.pages.length, structure.widgetParent);
  objects.set(
    numbers.structureRoot,
    dict({
      Type: '/StructTreeRoot',
      K: structure.refOf(drawn.root),
      ParentTree: register(objects, dict({ Nums: list(nums) })),
      ParentTreeNextKey: drawn.pages.length + 1,
    }),
  );
}
