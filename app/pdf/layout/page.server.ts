import { attach, type Tag } from '~/app/pdf/file/tags.server';

/** What a mark belongs to: an element of the structure, or decoration that a screen reader passes over. */
export type Owner = Tag | 'artifact' | 'header' | 'footer';

/** One page being drawn: its operators so far, and which element each mark belongs to. */
export type Page = {
  readonly index: number;
  readonly operators: string[];
  readonly marked: Tag[];
  open: Owner | undefined;
};

/** An empty page. */
export function blankPage(index: number): Page {
  return { index, operators: [], marked: [], open: undefined };
}

/** Draws operators on behalf of an owner. What one owner draws in succession shares one mark. */
export function draw(page: Page, owner: Owner, ...operators: readonly string[]): void {
  if (page.open !== owner) openMark(page, owner);
  page.operators.push(...operators);
}

/** Closes the last mark: the page is done. */
export function finishPage(page: Page): void {
  if (page.open !== undefined) page.operators.push('EMC');
  page.open = undefined;
}

/** A number as PDF writes it: two decimals are finer than any printer. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

const ARTIFACTS = {
  artifact: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
} as const;

function openMark(page: Page, owner: Owner): void {
  finishPage(page);
  page.open = owner;
  if (typeof owner === 'string') {
    page.operators.push(ARTIFACTS[owner]);
    return;
  }
  attach(owner);
  const mark = page.marked.length;
  page.marked.push(owner);
  owner.kids.push({ type: 'mark', page: page.index, mark });
  page.operators.push(`/${owner.name} <</MCID ${mark}>> BDC`);
}
