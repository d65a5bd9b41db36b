import { DUTY_16LA, DUTY_TO_SHARE_16LA, type DutyAnswerId } from '~/forms/sharing/duty-16la';
import { dutyReaches, isGrave, type LineFacts, mayGoAhead, saidNo, servesWelfare } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import { isInForce } from '~/forms/sharing/law-row';
import type { LocalDate } from '~/forms/values/dates';

/** What the duty to share asks of a line. A refusal never answers it: then nothing is proposed unless harm is suspected. */
export function proposeDuty(facts: LineFacts, day: LocalDate): GuidePart<DutyAnswerId> {
  return guidePart(DUTY_16LA, proposed(facts, day), day, (id) => sayOf(id, facts));
}

/** Why the duty is not considered of a day before it began. */
export const DUTY_NOT_BEGUN = 'The duty to share had not begun on that day.';

function proposed(facts: LineFacts, day: LocalDate): Proposed<DutyAnswerId> {
  if (!isInForce({ source: DUTY_TO_SHARE_16LA }, day)) return answer('not_considered', DUTY_NOT_BEGUN);
  if (facts.us.listed !== 'yes')
    return answer('not_considered', 'This body is not known to be listed for the duty to share.');
  if (facts.recipient.listed === 'no')
    return answer('not_a_listed_recipient', 'The recipient is not listed for the duty to share.');
  if (facts.recipient.listed === 'not_known')
    return answer(null, 'Whether the recipient is listed is not known yet: ask, and keep it with the agency.');
  if (!servesWelfare(facts))
    return answer('not_relevant_to_welfare', 'The purpose is not the safety or welfare of this child.');
  if (dutyReaches(facts, day) && (isGrave(facts) || mayGoAhead(facts) || isOpenConcern(facts)))
    return answer('applies_share', 'Both bodies are listed, and it bears on this child’s safety or welfare.');
  return answer(null, 'What the family said does not answer the duty to share. Weigh it, and say what you find.');
}

/** A concern for the child's welfare that nobody has said no to. */
function isOpenConcern(facts: LineFacts): boolean {
  return facts.concern === 'welfare' && !saidNo(facts) && facts.answer !== 'conflicting';
}

function answer(proposed: DutyAnswerId | null, text: string): Proposed<DutyAnswerId> {
  return { needed: true, proposed, also: [], reasons: [{ text, source: DUTY_TO_SHARE_16LA }] };
}

function sayOf(id: DutyAnswerId, facts: LineFacts): Said {
  const { listed } = facts.recipient;
  switch (id) {
    case 'applies_share':
      return listed === 'no' ? warn('The recipient is not listed for the duty to share.') : null;
    case 'not_a_listed_recipient':
      return listed === 'yes' ? warn('The directory says that the recipient is listed.') : null;
    case 'not_relevant_to_welfare':
      return servesWelfare(facts) ? warn('The purpose or the concern is this child’s safety or welfare.') : null;
    case 'applies_more_detrimental':
      return may('Say why sharing would be more detrimental to the child. A refusal is not by itself a detriment.');
    case 'would_not_facilitate':
      return may('Say what would change it, if anything.');
    case 'not_considered':
      return may('Say why.');
  }
}
