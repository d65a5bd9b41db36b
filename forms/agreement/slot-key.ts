import type { AskedLine } from '~/forms/agreement/record-events';

/** The name of a slot: the same thing asked again is the same slot. Ids hold letters, figures, hyphens and dots. */
export function slotKey(
  { recipientId, itemId, purpose }: Pick<AskedLine, 'recipientId' | 'itemId' | 'purpose'>,
  way: 'tell' | 'ask',
): string {
  return `${recipientId}|${itemId}|${purpose}|${way}`;
}

/** The ways that information goes in a line. */
export function waysOf({ direction }: Pick<AskedLine, 'direction'>): readonly ('tell' | 'ask')[] {
  return direction === 'both' ? ['tell', 'ask'] : [direction];
}

/** What a slot's name holds. Throws for a text that is none. */
export function slotParts(key: string) {
  const [recipientId, itemId, purpose, way] = key.split('|');
  if (!recipientId || !itemId || !purpose || (way !== 'tell' && way !== 'ask'))
    throw new Error('Not the name of a slot');
  return { recipientId, itemId, purpose, way } as const;
}
