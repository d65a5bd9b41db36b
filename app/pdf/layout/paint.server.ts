import type { Page } from '~/app/pdf/layout/page.server';
import type { Placed } from '~/app/pdf/layout/paginate.server';

/** Draws what was placed on a page: for each frame first its ground, then its columns, each from top to bottom. */
export function paint(page: Page, placed: readonly Placed[]): void {
  for (const group of groupsOf(placed)) paintGroup(page, group);
}

function groupsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const open = groups.at(-1);
    if (open && one.strip.frame && open[0]?.strip.frame === one.strip.frame) open.push(one);
    else groups.push([one]);
  }
  return groups;
}

function paintGroup(page: Page, group: readonly Placed[]): void {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return;
  first.strip.frame?.paint(page, first.top, last.top - last.strip.height);
  const columns = Math.max(...group.map((one) => one.strip.columns.length));
  for (let column = 0; column < columns; column += 1) {
    for (const { strip, top, repeated } of group) strip.columns[column]?.(page, top, repeated);
  }
}
