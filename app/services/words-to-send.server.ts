import { database } from '~/app/services/database.server';
import { openRecipients } from '~/app/services/disclosures.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { wordsToSend } from '~/forms/agreement/answers/disclosures';
import type { Fields } from '~/forms/agreement/answers/fields';
import { type WordsToSend, wordsToShow } from '~/forms/copies/words-to-send';

/**
 * What was typed to be sent to a recipient and is not recorded yet, as the family may be shown it: nothing that is kept from
 * anybody. Null for somebody who is no recipient of this child's record. The child was opened before.
 */
export async function wordsForFamily(childId: string, recipientId: string, typed: Fields): Promise<WordsToSend | null> {
  const recipient = (await openRecipients(childId)).find((one) => one.recipientId === recipientId);
  if (!recipient) return null;
  const words = { recipientName: recipient.name, ...wordsToSend(typed, recipient.lines) };
  return wordsToShow(words, await protectedDetailsOf(await database(), childId));
}
