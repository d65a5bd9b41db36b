import { database } from '~/app/services/database.server';
import { openRecipients, recipientsWith } from '~/app/services/disclosures.server';
import { protectedDetailsOf } from '~/app/services/protected-details.server';
import { wordsToSend } from '~/forms/agreement/answers/disclosures';
import type { Fields } from '~/forms/agreement/answers/fields';
import { type WordsToSend, wordsToShow } from '~/forms/copies/words-to-send';

/**
 * What was typed to be sent to these recipients and is not recorded yet, as the family may be shown it: nothing that is kept from
 * anybody. Null where one of them is no recipient of this child's record. The child was opened before.
 */
export async function wordsForFamily(
  childId: string,
  recipientIds: readonly string[],
  typed: Fields,
): Promise<WordsToSend | null> {
  const recipients = recipientsWith(await openRecipients(childId), recipientIds);
  if (!recipients) return null;
  return wordsToShow(wordsToSend(typed, recipients), await protectedDetailsOf(await database(), childId));
}
