import { PDFArray, type PDFDict } from 'pdf-lib';
import { arrayAt, dictAt, nameAt, numberAt, type Opened, type Rule, streamAt } from './opened';

/** What ISO 14289-1 asks of pages: all that is drawn is a part of the structure, or says that it is decoration. */
export const PAGE_RULES: readonly Rule[] = [
  { rule: '7.1 all that is drawn is told or decoration', broken: ({ pages }) => pages.flatMap(untold) },
  { rule: '7.1 every mark leads to its element', broken: marks },
  { rule: '7.8 headers and footers are decoration', broken: ({ pages }) => pages.flatMap(withoutFooter) },
  { rule: '7.18.3 the order of tabs is that of the structure', broken: ({ pages }) => pages.flatMap(withoutOrder) },
];

/** Operators that put something on the page. */
const DRAWS = /^(Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|EI)$/;
const DEEPEST = 28;

function untold(page: PDFDict, index: number): readonly string[] {
  const found: string[] = [];
  const open: ('told' | 'decoration' | 'text')[] = [];
  let depth = 0;
  for (const line of operatorsOf(page)) {
    if (line.operator === 'BDC' || line.operator === 'BMC') {
      if (line.before.startsWith('/Artifact') && open.includes('told'))
        found.push(`page ${index + 1}: decoration inside`);
      open.push(line.before.includes('/MCID') ? 'told' : line.before.startsWith('/Artifact') ? 'decoration' : 'text');
    } else if (line.operator === 'EMC') open.pop();
    else if (DRAWS.test(line.operator) && !open.includes('told') && !open.includes('decoration')) {
      found.push(`page ${index + 1}: ${line.operator} outside of any mark`);
    }
    depth += { q: 1, Q: -1 }[line.operator] ?? 0;
    if (depth < 0 || depth > DEEPEST) found.push(`page ${index + 1}: q and Q`);
  }
  return open.length > 0 || depth !== 0 ? [...found, `page ${index + 1}: something stays open`] : found;
}

/** The operators of a page, each with what stands before it. Texts are in hex digits: no letter of theirs looks like one. */
function operatorsOf(page: PDFDict): readonly { readonly operator: string; readonly before: string }[] {
  const content = streamAt(page, 'Contents')?.toString('latin1') ?? '';
  return [...content.matchAll(/((?:<<.*?>>|<[0-9A-Fa-f]*>|\[[^\]]*\]|\/[^\s<[]+|-?[\d.]+|\s+)*)([A-Za-z'"]+\*?)/g)].map(
    ([, before = '', operator = '']) => ({ operator, before: before.trim() }),
  );
}

function marks(file: Opened): readonly string[] {
  const parents = arrayAt(dictAt(dictAt(file.catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  return file.pages.flatMap((page, index) => {
    const used = operatorsOf(page)
      .flatMap(({ before }) => /\/MCID (\d+)/.exec(before)?.[1] ?? [])
      .map(Number);
    const list = parents[2 * (numberAt(page, 'StructParents') ?? -1) + 1];
    const elements = list instanceof PDFArray ? list.asArray() : [];
    const once = used.every((mark, place) => mark === place) && used.length === elements.length;
    return once ? [] : [`page ${index + 1}: ${used.length} marks, ${elements.length} elements`];
  });
}

function withoutFooter(page: PDFDict, index: number): readonly string[] {
  const footer = operatorsOf(page).some(({ before }) => /^\/Artifact.*\/Pagination.*\/Footer/.test(before));
  return footer ? [] : [`page ${index + 1}`];
}

function withoutOrder(page: PDFDict, index: number): readonly string[] {
  return nameAt(page, 'Tabs') === 'S' ? [] : [`page ${index + 1}`];
}
