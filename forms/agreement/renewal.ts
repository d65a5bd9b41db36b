import { type Draft, EMPTY_DRAFT } from '~/forms/agreement/draft';
import type { Topics } from '~/forms/agreement/topics';

/**
 * "Same as last time: what changed?" A draft with the work, the reason, the recipients and the person of an earlier one. What
 * the child thinks is asked anew, no day is carried over, and no answer of the family is ever filled in: a draft
 * has no place for one. A topic that the council has retired since is left out, and so asked about again where it was all.
 */
export function renewedDraft(last: Draft, topics: Topics): Draft {
  return {
    ...EMPTY_DRAFT,
    context: { ...last.context, lastDay: '', reviewOn: '' },
    who: last.who,
    why: last.why,
    about: last.about,
    recipients: last.recipients.map((recipient) => ({
      ...recipient,
      topics: recipient.topics.filter((topic) => Object.hasOwn(topics, topic)),
    })),
  };
}
