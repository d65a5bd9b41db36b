import { ARTICLE_6, type Article6Id } from '~/forms/sharing/article6';
import { DUTY_TO_SHARE_16LA } from '~/forms/sharing/duty-16la';
import { GATEWAYS } from '~/forms/sharing/gateways';
import { dutyReaches, isGrave, type LineFacts, servesWelfare } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import { isInForce } from '~/forms/sharing/law-row';
import { sayOfConsent } from '~/forms/sharing/share-anyway';
import type { LocalDate } from '~/forms/values/dates';

/** The Article 6 basis of a line: never consent, and for a public body never a legitimate interest, recognised or not. */
export function proposeArticle6(facts: LineFacts, day: LocalDate): GuidePart<Article6Id> {
  return guidePart(ARTICLE_6, proposed(facts, day), day, (id) => sayOf(id, facts, day));
}

function proposed(facts: LineFacts, day: LocalDate): Proposed<Article6Id> {
  const part = { needed: true, also: [] } as const;
  const obliged = isGrave(facts) && dutyReaches(facts, day);
  if (obliged && facts.us.body !== 'public') return { ...part, proposed: 'c', reasons: [DUTY_REASON] };
  if (obliged) return { ...part, proposed: 'c', also: ['e'], reasons: [DUTY_REASON, ENQUIRY_REASON] };
  if (facts.us.body !== 'voluntary') return { ...part, proposed: 'e', reasons: [TASK_REASON] };
  if (isInForce(ARTICLE_6.ea, day) && servesWelfare(facts)) {
    const text = 'A voluntary body may share to safeguard a vulnerable person, without a balancing test.';
    return { ...part, proposed: 'ea', reasons: [{ text, source: ARTICLE_6.ea.source }] };
  }
  const text = 'A voluntary body may rely on its legitimate interests, with a recorded assessment.';
  return { ...part, proposed: 'f', reasons: [{ text, source: ARTICLE_6.f.source }] };
}

const DUTY_REASON = {
  text: 'The duty to share obliges a listed body to tell another listed body what keeps a child safe.',
  source: DUTY_TO_SHARE_16LA,
};
const ENQUIRY_REASON = {
  text: 'Enquiries about significant harm are a public task too: it may be recorded beside it, or in its place.',
  source: GATEWAYS.ca1989_s47_1.source,
};
const TASK_REASON = {
  text: 'Sharing is part of a task that the law gives to a public body. A family’s yes stands beside it, as openness.',
  source: ARTICLE_6.e.source,
};

function sayOf(id: Article6Id, facts: LineFacts, day: LocalDate): Said {
  const body = facts.us.body ?? 'public';
  const { open, who } = ARTICLE_6[id];
  if (open[body] === 'no') return warn(who);
  switch (id) {
    case 'a':
      return sayOfConsent(facts);
    case 'b':
      return warn(who);
    case 'c':
      return sayOfObligation(facts, day);
    case 'd':
      return facts.concern === 'urgent'
        ? may('For danger to life, as a last resort. A refusal does not take it away.')
        : warn('Only for danger to life, as a last resort.');
    case 'e':
      return body === 'voluntary' ? warn('Only if the law gives this body a task of its own.') : null;
    case 'ea':
      return servesWelfare(facts) ? null : warn('Only to safeguard a child or an adult at risk.');
    case 'f':
      return may('Record the legitimate interests assessment.');
  }
}

function sayOfObligation(facts: LineFacts, day: LocalDate): Said {
  if (dutyReaches(facts, day)) return may('Name the duty to share, or the order or request that obliges you.');
  if (facts.us.body === 'voluntary' && facts.us.listed !== 'yes')
    return warn('A voluntary body is under the duty to share only if it is commissioned and listed. Name any other.');
  return may('The duty to share does not reach this line. Name the order or the provision that obliges you.');
}
