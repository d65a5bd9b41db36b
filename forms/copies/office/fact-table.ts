import { row } from '~/forms/copies/blocks';
import { type Block, plain, type TableRow } from '~/forms/copies/content';

/** Facts by name, in two columns. A fact without a value is said to be missing, never left out. */
export function factTable(caption: string, facts: readonly (readonly [name: string, value: string])[]): Block {
  const rows: readonly TableRow[] = facts.map(([name, value]) => row(name, value || 'Nothing recorded'));
  return {
    type: 'table',
    caption: plain(caption),
    header: [plain('What'), plain('Recorded')],
    rows,
    rowHeaders: true,
    widths: [34, 66],
  };
}
