import type { Article6Id } from '~/forms/sharing/article6';
import type { Article9Id } from '~/forms/sharing/article9';
import type { Article10Id } from '~/forms/sharing/article10';
import type { ConfidentialityId } from '~/forms/sharing/confidentiality';
import type { ConsentMeaningId } from '~/forms/sharing/consent-meanings';
import type { DutyAnswerId } from '~/forms/sharing/duty-16la';
import type { GatewayId } from '~/forms/sharing/gateways';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import type { GuidePart } from '~/forms/sharing/guide-part';
import type { LineBasis } from '~/forms/sharing/line-basis';
import { proposeAgreement } from '~/forms/sharing/propose-agreement';
import { proposeArticle6 } from '~/forms/sharing/propose-article6';
import { proposeArticle9 } from '~/forms/sharing/propose-article9';
import { proposeArticle10 } from '~/forms/sharing/propose-article10';
import { proposeConfidentiality } from '~/forms/sharing/propose-confidentiality';
import { proposeDuty } from '~/forms/sharing/propose-duty';
import { proposeGateways } from '~/forms/sharing/propose-gateways';
import { paragraph18Reason, proposeSchedule1 } from '~/forms/sharing/propose-schedule1';
import type { ParagraphEighteenReasonId, Schedule1Id } from '~/forms/sharing/schedule1';
import type { LocalDate } from '~/forms/values/dates';

/** Everything that the guide proposes for one line, each part with its reasons and with how every other row stands. */
export type BasisProposal = {
  readonly article6: GuidePart<Article6Id>;
  readonly article9: GuidePart<Article9Id>;
  readonly schedule1: GuidePart<Schedule1Id>;
  /** Which reason of paragraph 18 the facts give, whether or not it is proposed. */
  readonly paragraph18: ParagraphEighteenReasonId | null;
  readonly article10: GuidePart<Article10Id>;
  readonly confidentiality: GuidePart<ConfidentialityId>;
  readonly gateways: GuidePart<GatewayId>;
  readonly duty16la: GuidePart<DutyAnswerId>;
  readonly agreement: GuidePart<ConsentMeaningId>;
};

/**
 * The lawful-basis guide for one disclosure line on the day of its decision. It proposes with reasons and never decides; nothing it
 * says blocks a disclosure (domain 5.6), and no proposal rests on consent (domain 4.2, 4.5).
 */
export function proposeBasis(facts: LineFacts, day: LocalDate): BasisProposal {
  const article9 = proposeArticle9(facts, day);
  const schedule1 = proposeSchedule1(article9.proposed, facts, day);
  return {
    article6: proposeArticle6(facts, day),
    article9,
    schedule1,
    paragraph18: paragraph18Reason(facts),
    article10: proposeArticle10(schedule1.proposed, facts, day),
    confidentiality: proposeConfidentiality(facts, day),
    gateways: proposeGateways(facts, day),
    duty16la: proposeDuty(facts, day),
    agreement: proposeAgreement(facts, day),
  };
}

/** The proposal as a practitioner confirms it in one tap: what was proposed, filled in. They may change any of it. */
export function basisFrom(proposal: BasisProposal): LineBasis {
  const { article6, article9, schedule1, article10, confidentiality, gateways, duty16la, agreement } = proposal;
  return {
    article6: article6.proposed,
    article9: article9.proposed,
    schedule1: schedule1.proposed,
    paragraph18: schedule1.proposed === 'para_18' ? proposal.paragraph18 : null,
    article10: article10.proposed,
    confidentiality: confidentiality.proposed,
    gateways: gateways.proposed ? [gateways.proposed, ...gateways.also] : [],
    duty16la: duty16la.proposed,
    dutyWhy: duty16la.proposed === 'not_considered' ? (duty16la.reasons[0]?.text ?? '') : '',
    agreement: agreement.proposed,
  };
}

/** A basis of which “yes, we would share anyway” was said: consent gives way to what is proposed, and what is sought is agreement. */
export function withoutConsent(basis: LineBasis, facts: LineFacts, day: LocalDate): LineBasis {
  const rests = basis.article6 === 'a' || basis.article9 === 'a' || basis.agreement === 'gdpr_consent';
  if (!rests) return basis;
  const proposed = basisFrom(proposeBasis(facts, day));
  const fromNine = basis.article9 === 'a' ? { article9: proposed.article9, schedule1: proposed.schedule1 } : {};
  const article6 = basis.article6 === 'a' ? proposed.article6 : basis.article6;
  return { ...basis, ...fromNine, article6, agreement: facts.isAuthorised ? null : 'agreement_openness' };
}
