import type { ProtectedDetail } from '~/forms/copies/protected-details';
import { finderOf } from '~/forms/copies/protected-strings';
import { plainWithout } from '~/forms/copies/without-protected';

/** What is about to be sent, as it was typed: the same words to each recipient, of the items that are theirs. */
export type WordsToSend = {
  readonly recipients: readonly { readonly name: string; readonly items: readonly string[] }[];
  readonly words: string;
  readonly conditions: string;
  readonly sentBy: string;
};

/**
 * The words that we are about to send, as they may be shown to a family: nobody knows who of them looks on, so that nothing is in
 * it that is kept from anybody. Whole sentences go, and of several recipients one whose name is kept; nothing says that anything is
 * missing.
 */
export function wordsToShow(words: WordsToSend, details: readonly ProtectedDetail[]): WordsToSend {
  const find = finderOf(details.flatMap((detail) => detail.words));
  const recipients = words.recipients.map(({ name, items }) => ({
    name: plainWithout(name, find),
    items: items.filter((item) => find(item).length === 0),
  }));
  const named = recipients.filter(({ name }) => name !== '');
  return {
    recipients: named.length > 0 ? named : recipients.slice(0, 1),
    words: plainWithout(words.words, find),
    conditions: plainWithout(words.conditions, find),
    sentBy: plainWithout(words.sentBy, find),
  };
}
