import { type Finder, findNothing } from '~/forms/copies/protected-strings';
import { plainWithout } from '~/forms/copies/without-protected';
import type { Receipt } from '~/forms/receipts/receipt';

/**
 * A receipt without anything that its reader is barred from: of what people wrote, the sentence goes. Null where what is left
 * would still hold it, as in a name.
 */
export function receiptWithout(receipt: Receipt, find: Finder): Receipt | null {
  if (find === findNothing) return receipt;
  const safe: Receipt = {
    ...receipt,
    agreement: { ...receipt.agreement, why: plainWithout(receipt.agreement.why, find) },
    wishes: receipt.wishes.map((wish) => ({
      ...wish,
      exclusions: without(wish.exclusions, find),
      lines: wish.lines.map((line) => ({ ...line, limit: without(line.limit, find) })),
    })),
  };
  return wordsIn(safe).some((words) => find(words).length > 0) ? null : safe;
}

function without(words: string | null, find: Finder): string | null {
  return words === null ? null : plainWithout(words, find) || null;
}

/** Every text in it, ids too. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
