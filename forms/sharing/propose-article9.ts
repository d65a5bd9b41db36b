import { ARTICLE_9, type Article9Id } from '~/forms/sharing/article9';
import { isGrave, type LineFacts } from '~/forms/sharing/guide-facts';
import { type GuidePart, guidePart, may, type Proposed, type Said, warn } from '~/forms/sharing/guide-part';
import type { LawRow } from '~/forms/sharing/law-row';
import { bySchedule1 } from '~/forms/sharing/propose-schedule1';
import { sayOfConsent } from '~/forms/sharing/share-anyway';
import type { LocalDate } from '~/forms/values/dates';

/** The Article 9 condition of a line with a special category; (c) is never proposed, and open only for a person who cannot consent. */
export function proposeArticle9(facts: LineFacts, day: LocalDate): GuidePart<Article9Id> {
  return guidePart(ARTICLE_9, proposed(facts, day), day, (id) => sayOf(id, facts));
}

function proposed(facts: LineFacts, day: LocalDate): Proposed<Article9Id> {
  const none = { needed: false, proposed: null, also: [] } as const;
  if (facts.special.length === 0) {
    const text = 'Nothing in this information is in a special category.';
    return { ...none, reasons: [{ text, source: ARTICLE_9.g.source }] };
  }
  const part = { needed: true, also: [] } as const;
  if (isStudy(facts))
    return { ...part, proposed: 'j', reasons: [because(ARTICLE_9.j, 'It is for research or statistics.')] };
  if (isCare(facts)) {
    const text = 'It is health information, used to help with health or social care by people who owe confidentiality.';
    return { ...part, proposed: 'h', also: [], reasons: [because(ARTICLE_9.h, text)] };
  }
  if (bySchedule1(facts, day)) {
    const text =
      'Protecting children and a task in law are a substantial public interest, with a condition of Schedule 1.';
    return { ...part, proposed: 'g', reasons: [because(ARTICLE_9.g, text)] };
  }
  const text = 'No condition fits by itself for this body. Ask your data protection officer.';
  return { ...part, proposed: null, reasons: [because(ARTICLE_9.g, text)] };
}

/** Health information in ordinary help and care: 9(2)(h) with paragraph 2 is the usual route. Harm and offences go by 9(2)(g). */
export function isCare(facts: LineFacts): boolean {
  const isHelp = ['family_help', 'child_in_need', 'looked_after', 'send'].includes(facts.purpose);
  return isHelp && !isGrave(facts) && !facts.offences && facts.special.every((category) => category === 'health');
}

/** Research and evaluation, where no harm is suspected. */
export function isStudy(facts: LineFacts): boolean {
  return (facts.purpose === 'research' || facts.purpose === 'evaluation') && !isGrave(facts);
}

function sayOf(id: Article9Id, facts: LineFacts): Said {
  switch (id) {
    case 'a':
      return sayOfConsent(facts);
    case 'b':
    case 'd':
    case 'e':
    case 'i':
      return warn(ARTICLE_9[id].who);
    case 'c':
      return sayOfVitalInterests(facts);
    case 'f':
      return may(ARTICLE_9.f.who);
    case 'g':
      return may('Name its condition of Schedule 1 as well.');
    case 'h':
      return may('Whoever handles it must owe a duty of confidentiality.');
    case 'j':
      return isStudy(facts) ? null : warn('Only for research, statistics or an archive.');
  }
}

/** It looks at the person whose information it is, and at nobody's answer: a parent's refusal changes nothing here. */
function sayOfVitalInterests({ canConsent, concern }: LineFacts): Said {
  switch (canConsent) {
    case 'yes':
      return warn(
        'The person whose information it is can consent, so this is not open. Look at substantial public interest.',
      );
    case 'not_known':
      return warn('First find out whether the person whose information it is can consent, physically or legally.');
    case 'no_physically':
    case 'no_legally':
      return concern === 'urgent'
        ? may('They cannot consent. Somebody else’s refusal does not take this away.')
        : warn('Only to protect a life.');
  }
}

function because({ source }: Pick<LawRow, 'source'>, text: string) {
  return { text, source };
}
