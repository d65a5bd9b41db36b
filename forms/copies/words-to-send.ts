import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { finderOf } from '~/forms/copies/protected-strings';
import { plainWithout } from '~/forms/copies/without-protected';

/** What is about to be sent to a recipient, as it was typed. */
export type WordsToSend = {
  readonly recipientName: string;
  readonly items: readonly string[];
  readonly words: string;
  readonly conditions: string;
  readonly sentBy: string;
};

/**
 * The words that we are about to send, as they may be shown to a family: nobody knows who of them looks on, so that nothing is in
 * it that is kept from anybody. Whole sentences go, and nothing says that anything is missing.
 */
export function wordsToShow(words: WordsToSend, details: readonly ProtectedDetail[]): WordsToSend {
  const find = finderOf(details.flatMap((detail) => detail.words));
  return {
    recipientName: plainWithout(words.recipientName, find),
    items: words.items.filter((item) => find(item).length === 0),
    words: plainWithout(words.words, find),
    conditions: plainWithout(words.conditions, find),
    sentBy: plainWithout(words.sentBy, find),
  };
}
