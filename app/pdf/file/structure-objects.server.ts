import { type PDFContext, PDFName, PDFNumber, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Box, Kid, PrintedField, Tag } from '~/app/pdf/file/tags.server';
import { asciiString, dict, textString, writtenObject } from '~/app/pdf/file/writing.server';

type Writing = {
  readonly context: PDFContext;
  readonly pages: readonly PDFRef[];
  readonly widget: PDFRef | undefined;
  readonly written: Map<Tag, PDFRef>;
};

export type Structure = {
  readonly refOf: (tag: Tag) => PDFRef;
  /** The element that holds the seal's field. */
  readonly widgetParent: PDFRef | undefined;
};

/** Writes the structure tree under a root whose number is given; children before parents, marks by page and number. */
export function writeStructure(
  context: PDFContext,
  root: Tag,
  rootRef: PDFRef,
  pages: readonly PDFRef[],
  widget: PDFRef | undefined,
): Structure {
  const writing: Writing = { context, pages, widget, written: new Map() };
  reserve(writing, root);
  for (const [tag, ref] of writing.written) writeTag(writing, tag, ref, rootRef);
  const holder = [...writing.written.keys()].find((tag) => tag.kids.some((kid) => kid.type === 'widget'));
  const refOf = (tag: Tag) => writing.written.get(tag) ?? rootRef;
  return { refOf, widgetParent: holder && refOf(holder) };
}

function reserve(writing: Writing, tag: Tag): void {
  writing.written.set(tag, writing.context.nextRef());
  for (const kid of tag.kids) if (kid.type === 'tag') reserve(writing, kid.tag);
}

/** As text at once: there are hundreds of elements, and as dictionaries of the writer's each was taken apart again to be written. */
function writeTag(writing: Writing, tag: Tag, ref: PDFRef, rootRef: PDFRef): void {
  const { context } = writing;
  const page = homePage(tag);
  const parent = tag.parent && writing.written.get(tag.parent);
  const kids = tag.kids.map((kid) => kidObject(writing, kid, page));
  const entries = [
    ['Type', '/StructElem'],
    ['S', `/${tag.name}`],
    ['P', parent ?? rootRef],
    ['Pg', page === undefined ? undefined : writing.pages[page]],
    ['K', kids.length === 1 ? kids[0] : `[ ${kids.map((kid) => `${kid} `).join('')}]`],
    ['A', attributes(context, tag)],
    ['Lang', tag.lang === undefined ? undefined : asciiString(tag.lang)],
    ['Alt', tag.alt === undefined ? undefined : textString(tag.alt)],
  ] as const;
  let text = '<<\n';
  for (const [key, value] of entries) if (value !== undefined) text += `/${key} ${value}\n`;
  context.assign(ref, writtenObject(`${text}>>`));
}

function homePage(tag: Tag): number | undefined {
  for (const kid of tag.kids) if (kid.type === 'mark') return kid.page;
  return undefined;
}

function kidObject(writing: Writing, kid: Kid, home: number | undefined): PDFObject | number {
  const { context, pages, widget, written } = writing;
  switch (kid.type) {
    case 'tag':
      return written.get(kid.tag) ?? context.obj(null);
    case 'mark':
      if (kid.page === home) return kid.mark;
      return dict(context, { Type: PDFName.of('MCR'), Pg: pages[kid.page], MCID: PDFNumber.of(kid.mark) });
    case 'widget':
      return dict(context, { Type: PDFName.of('OBJR'), Obj: widget });
  }
}

/** The attributes of an element, each kind in a dictionary of its own (ISO 32000-1, 14.8.5). */
function attributes(context: PDFContext, tag: Tag): PDFObject | undefined {
  const kinds = [
    tag.scope && dict(context, { O: PDFName.of('Table'), Scope: PDFName.of(tag.scope) }),
    tag.numbering && dict(context, { O: PDFName.of('List'), ListNumbering: PDFName.of(tag.numbering) }),
    tag.field && printedField(context, tag.field),
    tag.box && layoutOf(context, tag, tag.box),
  ].filter((kind) => kind !== undefined);
  return kinds.length > 1 ? context.obj(kinds) : kinds[0];
}

function printedField(context: PDFContext, { role, ticked, name }: PrintedField): PDFObject {
  return dict(context, {
    O: PDFName.of('PrintField'),
    Role: PDFName.of(role === 'box' ? 'cb' : 'tv'),
    checked: role === 'box' ? PDFName.of(ticked ? 'on' : 'off') : undefined,
    Desc: textString(name),
  });
}

function layoutOf(context: PDFContext, tag: Tag, box: Box): PDFObject {
  return dict(context, {
    O: PDFName.of('Layout'),
    Placement: PDFName.of(tag.parent?.name === 'Document' ? 'Block' : 'Inline'),
    BBox: context.obj(box.map((edge) => PDFNumber.of(Math.round(edge * 100) / 100))),
  });
}
