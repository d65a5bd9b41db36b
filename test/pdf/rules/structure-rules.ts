import { PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import { arrayAt, dictAt, dictsAt, hasKey, nameAt, numberAt, type Opened, type Rule, textAt } from './opened';

/** What ISO 14289-1 asks of the structure, and of what the file says of itself. */
export const STRUCTURE_RULES: readonly Rule[] = [
  { rule: '5 and 7.1 what the file says of itself', broken: ({ catalog }) => catalogue(catalog) },
  {
    rule: '7.1 elements of the standard, each where it may stand',
    broken: (file) => elementsOf(file).flatMap(misplaced),
  },
  { rule: '7.2 languages', broken: (file) => elementsOf(file).flatMap(wrongLanguage) },
  { rule: '7.3 figures have words and a place', broken: (file) => elementsOf(file).flatMap(untoldFigure) },
  { rule: '7.4 headings begin with the first level and skip none', broken: headings },
  { rule: '7.5 tables', broken: (file) => elementsOf(file).flatMap(wrongTable) },
  { rule: '7.6 lists and fields on paper', broken: (file) => elementsOf(file).flatMap(wrongListOrField) },
  { rule: '7.17 bookmarks lead down the document', broken: outline },
  { rule: '7.18 annotations are in the structure and have words', broken: annotations },
];

type Element = {
  readonly role: string;
  readonly dict: PDFDict;
  readonly parent: string;
  readonly children: readonly Element[];
};

/** Where an element may stand, for those that may not stand anywhere. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  Caption: ['Table'],
  TR: ['THead', 'TBody', 'Table'],
  TH: ['TR'],
  TD: ['TR'],
  Document: ['StructTreeRoot'],
};
const ANYWHERE = ['Sect', 'Div', 'H1', 'H2', 'H3', 'P', 'L', 'Table', 'Span', 'Figure', 'Form', 'Link'];

export function elementsOf({ catalog }: Opened): readonly Element[] {
  const root = dictAt(catalog, 'StructTreeRoot');
  return root ? dictsAt(root, 'K').flatMap((one) => flat(elementOf(one, 'StructTreeRoot'))) : [];
}

function elementOf(dict: PDFDict, parent: string): Element {
  const role = nameAt(dict, 'S') ?? '';
  const children = dictsAt(dict, 'K')
    .filter((kid) => hasKey(kid, 'S'))
    .map((kid) => elementOf(kid, role));
  return { role, dict, parent, children };
}

function flat(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(flat)];
}

function told(right: boolean | undefined, what: string): readonly string[] {
  return right ? [] : [what];
}

function catalogue(catalog: PDFDict): readonly string[] {
  const packet = String(catalog.lookup(PDFName.of('Metadata')));
  return [
    ...told(packet.includes('<pdfuaid:part>1</pdfuaid:part>'), 'identifier'),
    ...told(String(dictAt(catalog, 'MarkInfo')).includes('/Marked true'), 'Marked'),
    ...told(!hasKey(dictAt(catalog, 'MarkInfo'), 'Suspects'), 'Suspects'),
    ...told(String(dictAt(catalog, 'ViewerPreferences')).includes('/DisplayDocTitle true'), 'DisplayDocTitle'),
    ...told(isLanguage(textAt(catalog, 'Lang')), 'Lang'),
    ...told(!hasKey(dictAt(catalog, 'StructTreeRoot'), 'RoleMap'), 'RoleMap'),
  ];
}

function misplaced({ role, parent, dict, children }: Element): readonly string[] {
  const places = PLACES[role];
  const isEmpty = !hasKey(dict, 'K') || arrayAt(dict, 'K').length === 0;
  const hasNone = isEmpty && nameAt(dict, 'K') === undefined && numberAt(dict, 'K') === undefined && !dictAt(dict, 'K');
  return [
    ...told(places ? places.includes(parent) : ANYWHERE.includes(role), `${role} in ${parent}`),
    ...told(!hasNone || role === 'TD' || role === 'TH', `${role} is empty`),
    ...told(nameAt(dictAt(dict, 'P'), 'S') === parent || parent === 'StructTreeRoot', `${role} knows another parent`),
    ...told(!children.some((kid, index) => kid.role === 'Caption' && index > 0), 'a caption that is not first'),
  ];
}

function isLanguage(lang: string | undefined): boolean {
  return lang !== undefined && /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(lang);
}

function wrongLanguage({ role, dict }: Element): readonly string[] {
  return told(
    hasKey(dict, 'Lang') ? isLanguage(textAt(dict, 'Lang')) : role !== 'Document',
    `${role} ${textAt(dict, 'Lang')}`,
  );
}

const isKind = (owner: string) => (one: PDFDict) => nameAt(one, 'O') === owner;

function untoldFigure({ role, dict }: Element): readonly string[] {
  if (role !== 'Figure') return [];
  const box = dictsAt(dict, 'A').find(isKind('Layout'));
  return [
    ...told(textAt(dict, 'Alt')?.trim() !== '' && hasKey(dict, 'Alt'), 'no words'),
    ...told(arrayAt(box, 'BBox').length === 4, 'no place'),
  ];
}

function headings(file: Opened): readonly string[] {
  const levels = elementsOf(file)
    .flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? [])
    .map(Number);
  return [
    ...told(levels[0] === 1, `begins with ${levels[0]}`),
    ...levels.flatMap((level, index) =>
      told(level <= (levels[index - 1] ?? 0) + 1, `${levels[index - 1]} to ${level}`),
    ),
  ];
}

function wrongTable({ role, children, dict }: Element): readonly string[] {
  if (role === 'TH')
    return told(hasKey(dictsAt(dict, 'A').find(isKind('Table')), 'Scope'), 'a header without its scope');
  if (role !== 'Table') return [];
  const rows = children.flatMap(flat).filter((one) => one.role === 'TR');
  const widths = new Set(rows.map((one) => one.children.length));
  return [
    ...told(widths.size === 1, `rows of ${[...widths]} cells`),
    ...told(
      rows[0]?.children.some((cell) => cell.role === 'TH'),
      'no header',
    ),
  ];
}

function wrongListOrField({ role, children, dict }: Element): readonly string[] {
  const kinds = dictsAt(dict, 'A');
  if (role === 'L') {
    const isLabelled = children.every((item) => item.children[0]?.role === 'Lbl' || firstIsBox(item));
    return [
      ...told(hasKey(kinds.find(isKind('List')), 'ListNumbering'), 'numbering'),
      ...told(isLabelled, 'an item without its mark'),
    ];
  }
  if (role !== 'Form') return [];
  const field = kinds.find(isKind('PrintField'));
  const widgets = dictsAt(dict, 'K').filter((kid) => nameAt(kid, 'Type') === 'OBJR');
  return told(
    field ? hasKey(field, 'Role') && textAt(field, 'Desc') !== '' : widgets.length === 1,
    'a field that is none',
  );
}

function firstIsBox(item: Element): boolean {
  return item.children[0]?.children[0]?.role === 'Form';
}

function outline(file: Opened): readonly string[] {
  const entries = dictsAt(dictAt(file.catalog, 'Outlines'), 'First').flatMap(entriesFrom);
  const places = entries.map((entry) => placeOf(entry, file));
  const heads = elementsOf(file).filter(({ role }) => /^H\d$/.test(role)).length;
  return [
    ...told(entries.length === 0 ? file.pages.length <= 3 : entries.length === heads, `${entries.length} of ${heads}`),
    ...told(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      'not in the order of the pages',
    ),
    ...told(
      entries.every((entry) => textAt(entry, 'Title')),
      'one without words',
    ),
  ];
}

function entriesFrom(entry: PDFDict): readonly PDFDict[] {
  return [entry, ...dictsAt(entry, 'First').flatMap(entriesFrom), ...dictsAt(entry, 'Next').flatMap(entriesFrom)];
}

/** How far down the document a bookmark leads: pages, and the part of a page. */
function placeOf(entry: PDFDict, { pages }: Opened): number {
  const [page, , , top]: readonly (PDFObject | undefined)[] = arrayAt(entry, 'Dest');
  const numbers = new Map<PDFObject | undefined, number>(pages.map((one, index) => [one, index]));
  return (numbers.get(page) ?? Number.NaN) + 1 - Number(String(top)) / 1000;
}

function annotations({ pages, catalog }: Opened): readonly string[] {
  const parents = arrayAt(dictAt(dictAt(catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  return pages
    .flatMap((page) => dictsAt(page, 'Annots'))
    .flatMap((one) => {
      const parent = parents[2 * (numberAt(one, 'StructParent') ?? -1) + 1];
      const role = parent instanceof PDFDict ? nameAt(parent, 'S') : undefined;
      return [
        ...told(role === (nameAt(one, 'Subtype') === 'Link' ? 'Link' : 'Form'), `stands in ${role}`),
        ...told(Boolean(textAt(one, 'Contents') || textAt(one, 'TU')), 'has no words'),
      ];
    });
}
