import { isDeepStrictEqual } from 'node:util';
import type { Information } from '~/forms/agreement/answers/information';
import type { Draft } from '~/forms/agreement/draft';
import { recipientSchema } from '~/forms/agreement/draft.schema';

/** Whether a page holds what is saved already, word for word. */
export function isSame(answers: unknown, saved: unknown): boolean {
  return isDeepStrictEqual(answers, saved);
}

/** The same for the page that makes the recipients: an agency of the directory knows more than a form keeps of it. */
export function isSameInformation({ why, recipients, newAgency, about }: Information, draft: Draft): boolean {
  const kept = recipients.map((recipient) => recipientSchema.parse(recipient));
  const isSaved = newAgency === null && why === draft.why && isDeepStrictEqual(about, draft.about);
  return isSaved && isDeepStrictEqual(kept, draft.recipients);
}
