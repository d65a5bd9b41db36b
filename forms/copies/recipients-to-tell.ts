import type { Line } from '~/forms/agreement/lines';
import type { Wish } from '~/forms/agreement/wishes';

/**
 * The recipients who get a confirmation: those to whom somebody said yes for at least one line. A recipient for whom nothing
 * was agreed is sent nothing at all: even "they said no to you" tells that the family is known to the council.
 */
export function recipientsToTell(lines: readonly Line[], wishes: readonly Wish[]): readonly string[] {
  const agreed = new Set(wishes.filter(isYes).map((wish) => wish.lineId));
  return [...new Set(lines.filter((line) => agreed.has(line.id)).map((line) => line.recipientId))];
}

/** Whether a wish is a yes, with or without limits. */
export function isYes({ wish }: Pick<Wish, 'wish'>): boolean {
  return wish === 'agree' || wish === 'agree_with_limits';
}
