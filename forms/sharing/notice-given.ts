import type { Disclosed } from '~/forms/agreement/disclosed';
import type { DecisionFact } from '~/forms/sharing/decision-facts';

/** Whether a recipient was told how to keep what went to them, as somebody wrote it down afterwards. */
export type NoticeFact = Extract<DecisionFact, { type: 'notice' }>;

/** What is recorded of telling a recipient how to keep what went to them: the last word counts, and silence is no yes. */
export function noticeWords({ notice }: Pick<Disclosed, 'notice'>, later: readonly NoticeFact[]): string {
  const last = later.at(-1);
  if (last) return last.told === 'told' ? TOLD : `Not told how to keep it: ${last.words}`;
  switch (notice) {
    case 'yes':
      return TOLD;
    case 'with_words':
      return 'How to keep it stood beneath the words that we sent.';
    case 'no':
      return 'Not told yet how to keep it.';
    case 'not_known':
    case null:
      return 'Not known yet whether they were told how to keep it.';
  }
}

const TOLD = 'Told to review it, keep it and dispose of it securely.';
