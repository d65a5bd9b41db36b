import type { Laid } from '~/app/pdf/layout/desk.server';
import { gap, heightOf, heldAtEnd, type Strip } from '~/app/pdf/layout/strip.server';

/** Blocks one after another, with the larger of the two rooms that neighbours ask for. `ending`: so many of the last are one piece. */
export function joinBlocks(laid: readonly Laid[], ending = 0): readonly Strip[] {
  return laid.flatMap((block, index) => {
    const next = laid[index + 1];
    const place = index - (laid.length - ending);
    const own = next?.holds || block.leads ? heldAtEnd(block.strips) : block.strips;
    const strips = place >= 0 ? own.map((strip) => ({ ...strip, keep: true })) : own;
    const before = laid[index - 1];
    if (!before) return strips;
    // After a heading, which leaves its own room, a block asks for half as much.
    const afterHeading = before.after === 0;
    const height = afterHeading ? block.before / 2 : Math.max(before.after, block.before);
    return [gap(height, afterHeading || before.leads || block.holds || place > 0), ...strips];
  });
}

/**
 * How many blocks at the end of a document stay together, so that its last page is not all but empty: those under its last
 * heading and the heading, or as many of them as fit into so much room; perhaps none.
 */
export function endingWithin(room: number, laid: readonly Laid[]): number {
  let count = 0;
  let left = room;
  for (const block of [...laid].reverse()) {
    left -= Math.max(block.before, block.after) + heightOf(block.strips);
    if (left < 0) return count;
    count += 1;
    if (block.heading) return count;
  }
  return count;
}
