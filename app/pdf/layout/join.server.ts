import type { Laid } from '~/app/pdf/layout/desk.server';
import { gap, heldAtEnd, type Strip } from '~/app/pdf/layout/strip.server';

/** Blocks one after another, with the larger of the two rooms that neighbours ask for. */
export function joinBlocks(blocks: readonly Laid[]): readonly Strip[] {
  const laid = blocks.filter((block) => block.strips.length > 0);
  return laid.flatMap((block, index) => {
    const next = laid[index + 1];
    const strips = next?.holds || block.leads ? heldAtEnd(block.strips) : block.strips;
    const before = laid[index - 1];
    if (!before) return strips;
    // After a heading, which leaves its own room, a block asks for half as much.
    const afterHeading = before.after === 0;
    const height = afterHeading ? block.before / 2 : Math.max(before.after, block.before);
    return [gap(height, afterHeading || before.leads || block.holds), ...strips];
  });
}
