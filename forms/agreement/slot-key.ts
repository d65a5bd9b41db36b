import type { AskedLine } from '~/forms/agreement/record-events';

/** The name of a slot: the same thing asked again is the same slot. Ids hold letters, figures, hyphens and dots. */
export function slotKey({ recipientId, itemId, purpose }: AskedLine, way: 'tell' | 'ask'): string {
  return `${recipientId}|${itemId}|${purpose}|${way}`;
}

/** The ways that information goes in a line. */
export function waysOf({ direction }: Pick<AskedLine, 'direction'>): readonly ('tell' | 'ask')[] {
  return direction === 'both' ? ['tell', 'ask'] : [direction];
}
