/** The structure types that we write: those of ISO 32000-1 section 14.8.4, no others, so that no role map is needed. */
export type TagName =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Figure'
  | 'Form';

export type Kid =
  | { readonly type: 'tag'; readonly tag: Tag }
  | { readonly type: 'mark'; readonly page: number; readonly mark: number }
  | { readonly type: 'widget' };

export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** A place that is ticked or filled in by hand, on paper, or was: what it is called, and whether it is ticked. */
export type PrintedField = {
  readonly role: 'box' | 'text';
  readonly ticked?: boolean;
  readonly name: string;
};

/** An element of the structure tree, filled while pages are drawn: what a screen reader walks through. */
export type Tag = {
  readonly name: TagName;
  readonly parent: Tag | undefined;
  readonly kids: Kid[];
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Disc' | 'Decimal';
  readonly field?: PrintedField;
  box?: Box;
  attached: boolean;
};

type Details = Pick<Tag, 'lang' | 'alt' | 'scope' | 'numbering' | 'field'>;

/** A new element, standing after those that its parent has already. */
export function tagUnder(parent: Tag | undefined, name: TagName, details: Details = {}): Tag {
  const tag = laterTag(parent, name, details);
  attach(tag);
  return tag;
}

/** A new element that takes its place in its parent only when something of it is first drawn: a span inside a paragraph. */
export function laterTag(parent: Tag | undefined, name: TagName, details: Details = {}): Tag {
  return { name, parent, kids: [], attached: false, ...details };
}

/** Puts an element where it belongs, once. */
export function attach(tag: Tag): void {
  if (tag.attached) return;
  tag.attached = true;
  tag.parent?.kids.push({ type: 'tag', tag });
}
