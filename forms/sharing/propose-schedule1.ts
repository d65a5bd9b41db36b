import { ARTICLE_9, type Article9Id } from '~/forms/sharing/article9';
import { dutyReaches, type LineFacts, mayGoAhead, saidNo, saidYes, wasAsked } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import { NOT_ASKED_REASONS } from '~/forms/sharing/not-asked-reasons';
import {
  PARAGRAPH_18_REASONS,
  type ParagraphEighteenReasonId,
  SCHEDULE_1,
  type Schedule1Id,
} from '~/forms/sharing/schedule1';
import type { LocalDate } from '~/forms/values/dates';

/** The condition of Schedule 1 that an Article 9 condition or criminal-offence information calls for. */
export function proposeSchedule1(
  article9: Article9Id | null,
  facts: LineFacts,
  day: LocalDate,
): GuidePart<Schedule1Id> {
  return guidePart(SCHEDULE_1, proposed(article9, facts, day), day, (id) => sayOf(id, facts));
}

/** The condition of Part 2 that fits without a doubt: 6 for a public or commissioned body, 18 for another with a reason of its own. */
export function bySchedule1(facts: LineFacts, day: LocalDate): 'para_6' | 'para_18' | null {
  if (facts.us.body !== 'voluntary' || dutyReaches(facts, day)) return 'para_6';
  return paragraph18Reason(facts) ? 'para_18' : null;
}

/** Which of the three reasons of paragraph 18 the facts give. None after a yes or a no: they were asked, and somebody could answer. */
export function paragraph18Reason(facts: LineFacts): ParagraphEighteenReasonId | null {
  if (mayGoAhead(facts) || saidNo(facts) || facts.answer === 'conflicting') return null;
  if (facts.canConsent === 'no_physically' || facts.canConsent === 'no_legally') return 'cannot_be_given';
  if (facts.answer === 'could_not_be_asked') return 'cannot_be_obtained';
  return facts.answer === 'not_asked' && facts.notAsked ? NOT_ASKED_REASONS[facts.notAsked].paragraph18 : null;
}

function proposed(article9: Article9Id | null, facts: LineFacts, day: LocalDate): Proposed<Schedule1Id> {
  const needs = article9 ? ARTICLE_9[article9].needs : null;
  const needed = needs !== null || facts.offences;
  if (!needed) return nothing(false, 'Nothing here calls for a condition of Schedule 1.');
  if (article9 === 'h') return one('para_2', 'It goes with health or social care.');
  if (article9 !== 'g' && !facts.offences)
    return nothing(true, 'Its condition is not among the rows here. Ask your data protection officer.');
  const fits = bySchedule1(facts, day);
  if (fits === 'para_6') return one('para_6', 'It goes with a function in law, and does not ask about consent.');
  const reason = paragraph18Reason(facts);
  if (fits === 'para_18' && reason)
    return one('para_18', `It protects a child without consent. ${PARAGRAPH_18_REASONS[reason].label}.`);
  return nothing(true, 'No condition fits by itself for this body. Ask your data protection officer.');
}

function one(id: Schedule1Id, text: string): Proposed<Schedule1Id> {
  return { needed: true, proposed: id, also: [], reasons: [{ text, source: SCHEDULE_1[id].source }] };
}

function nothing(needed: boolean, text: string): Proposed<Schedule1Id> {
  return { needed, proposed: null, also: [], reasons: [{ text, source: SCHEDULE_1.para_6.source }] };
}

function sayOf(id: Schedule1Id, facts: LineFacts): Said {
  switch (id) {
    case 'para_2':
      return may('It goes with Article 9(2)(h). Whoever handles it must owe a duty of confidentiality.');
    case 'para_6':
      return facts.us.body === 'voluntary' && facts.us.listed !== 'yes'
        ? warn('Only for a body with a function in law.')
        : null;
    case 'para_10':
      return sayOfUnlawfulActs(facts);
    case 'para_18':
      return sayOfSafeguarding(facts);
    case 'para_11':
    case 'para_17':
    case 'para_19':
      return may(SCHEDULE_1[id].who);
  }
}

function sayOfUnlawfulActs(facts: LineFacts): Said {
  if (wasAsked(facts)) return warn('Only where asking would prejudice the purpose, and they were asked.');
  const prejudice = facts.notAsked !== null && NOT_ASKED_REASONS[facts.notAsked].paragraph18 === 'would_prejudice';
  return prejudice
    ? null
    : warn('Only where asking would prejudice the purpose. Say so under why they were not asked.');
}

function sayOfSafeguarding(facts: LineFacts): Said {
  if (saidNo(facts)) return warn(AFTER_REFUSAL);
  if (saidYes(facts)) return warn('Only without consent, and they agreed.');
  const reason = paragraph18Reason(facts);
  return reason
    ? may(`${PARAGRAPH_18_REASONS[reason].label}.`)
    : warn('Only for one of its three reasons: consent cannot be given, cannot be got, or asking would prejudice it.');
}

/** What is said of paragraph 18 where somebody was asked and said no. */
export const AFTER_REFUSAL =
  'They were asked and said no, so paragraph 18 is not automatically open. Paragraph 6 usually is.';
