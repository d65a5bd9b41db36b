import { type Objects, reserve } from '~/app/pdf/file/objects.server';
import type { Kid, Tag } from '~/app/pdf/file/tags.server';
import { asciiString, dict, list, type Ref, textString, type Value } from '~/app/pdf/file/writing.server';

type Writing = {
  readonly objects: Objects;
  readonly pages: readonly Ref[];
  readonly widget: Ref | undefined;
  readonly written: Map<Tag, Ref>;
};

export type Structure = {
  readonly refOf: (tag: Tag) => Ref;
  /** The element that holds the seal's field. */
  readonly widgetParent: Ref | undefined;
};

/** Writes the structure tree under a root whose number is given; children before parents, marks by page and number. */
export function writeStructure(
  objects: Objects,
  root: Tag,
  rootRef: Ref,
  pages: readonly Ref[],
  widget: Ref | undefined,
): Structure {
  const writing: Writing = { objects, pages, widget, written: new Map() };
  reserveTag(writing, root);
  for (const [tag, ref] of writing.written) objects.set(ref, tagObject(writing, tag, rootRef));
  const holder = [...writing.written.keys()].find((tag) => tag.kids.some((kid) => kid.type === 'widget'));
  const refOf = (tag: Tag) => writing.written.get(tag) ?? rootRef;
  return { refOf, widgetParent: holder && refOf(holder) };
}

function reserveTag(writing: Writing, tag: Tag): void {
  writing.written.set(tag, reserve(writing.objects));
  for (const kid of tag.kids) if (kid.type === 'tag') reserveTag(writing, kid.tag);
}

function tagObject(writing: Writing, tag: Tag, rootRef: Ref): string {
  const page = homePage(tag);
  const parent = tag.parent && writing.written.get(tag.parent);
  const kids = tag.kids.map((kid) => kidValue(writing, kid, page));
  return dict({
    Type: '/StructElem',
    S: `/${tag.name}`,
    P: parent ?? rootRef,
    Pg: page === undefined ? undefined : writing.pages[page],
    K: kids.length === 1 ? kids[0] : list(kids),
    A: attributes(tag),
    Lang: tag.lang === undefined ? undefined : asciiString(tag.lang),
    Alt: tag.alt === undefined ? undefined : textString(tag.alt),
  });
}

function homePage(tag: Tag): number | undefined {
  for (const kid of tag.kids) if (kid.type === 'mark') return kid.page;
  return undefined;
}

function kidValue(writing: Writing, kid: Kid, home: number | undefined): Value {
  const { pages, widget, written } = writing;
  switch (kid.type) {
    case 'tag':
      return written.get(kid.tag) ?? list([]);
    case 'mark':
      return kid.page === home ? kid.mark : dict({ Type: '/MCR', Pg: pages[kid.page], MCID: kid.mark });
    case 'widget':
      return dict({ Type: '/OBJR', Obj: widget });
  }
}

function attributes(tag: Tag): Value | undefined {
  if (tag.scope) return dict({ O: '/Table', Scope: `/${tag.scope}` });
  if (tag.numbering) return dict({ O: '/List', ListNumbering: `/${tag.numbering}` });
  if (!tag.box) return undefined;
  return dict({
    O: '/Layout',
    Placement: tag.parent?.name === 'Document' ? '/Block' : '/Inline',
    BBox: list(tag.box.map((edge) => Math.round(edge * 100) / 100)),
  });
}
