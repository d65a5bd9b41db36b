import { barredNamedIn, finderFor, type ProtectedDetail } from '~/forms/copies/protected-details';

/** Something that goes to somebody: who that is, in whatever words, and what they get to read. */
export type ToRecipient = { readonly to: readonly string[]; readonly texts: readonly string[] };

/**
 * The protected words in what goes to somebody from whom they are kept, each once as they were written down; none where nothing is.
 * A recipient is barred where they are named as somebody barred is, or where the words about who received it name one.
 */
export function keptFromRecipient(details: readonly ProtectedDetail[], { to, texts }: ToRecipient): readonly string[] {
  const readers = to.flatMap((text) => [{ personId: null, name: text }, ...barredNamedIn(details, text)]);
  const find = finderFor(details, ...readers);
  return [...new Set(texts.flatMap(find).map(({ words }) => words))];
}
