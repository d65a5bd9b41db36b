import { type CheckEvent, checkSentence } from '~/forms/audit/check-events';
import type { DecisionFactType } from '~/forms/sharing/decision-facts';

/** What is recorded happening to decisions about sharing, apart from what people said. Ids, counts and codes. */
export type DecisionEvent =
  | {
      readonly type: 'decision_recorded';
      readonly seriesId: string;
      readonly version: number;
      readonly outcome: string;
      readonly lines: number;
    }
  | { readonly type: 'urgent_share_recorded'; readonly seriesId: string; readonly recipients: number }
  | { readonly type: 'receipt_recorded'; readonly disclosureId: string }
  | { readonly type: 'notice_recorded'; readonly disclosureId: string }
  | { readonly type: 'impact_recorded'; readonly seriesId: string; readonly changed: string }
  | { readonly type: 'sent_list_viewed'; readonly personId: string }
  | { readonly type: 'decision_viewed'; readonly seriesId: string }
  | { readonly type: 'decision_paper_opened'; readonly seriesId: string }
  | {
      readonly type: 'decision_fact_recorded';
      readonly seriesId: string;
      readonly factId: string;
      readonly fact: keyof typeof FACT_SENTENCES;
    }
  | { readonly type: 'transfer_recorded'; readonly transferId: string; readonly step: keyof typeof TRANSFER_SENTENCES }
  | {
      readonly type: 'paper_sealed';
      readonly paperId: string;
      readonly paper: keyof typeof SEALED_SENTENCES;
      readonly subjectId: string;
    }
  | { readonly type: 'transfer_manifest_opened'; readonly transferId: string }
  | { readonly type: 'own_look_refused'; readonly seriesId: string }
  | { readonly type: 'lent_look_opened'; readonly seriesId: string }
  /** As it was written down while only decisions were looked at. */
  | { readonly type: 'wish_in_decision_refused' }
  | { readonly type: 'wish_claimed'; readonly place: keyof typeof CLAIM_SENTENCES }
  | CheckEvent;

/** The sentence of such an event, after the name of whoever did it. */
export function decisionSentence(event: DecisionEvent): string {
  switch (event.type) {
    case 'decision_recorded':
      return event.version === 1
        ? `recorded a decision about sharing (${event.lines} ${event.lines === 1 ? 'line' : 'lines'})`
        : `recorded version ${event.version} of a decision about sharing`;
    case 'urgent_share_recorded':
      return `recorded an urgent share (${event.recipients} ${event.recipients === 1 ? 'recipient' : 'recipients'})`;
    case 'receipt_recorded':
      return 'recorded that something sent has arrived';
    case 'notice_recorded':
      return 'recorded whether a recipient was told how to keep what they got';
    case 'impact_recorded':
      return 'recorded what changed for the child after something was shared';
    case 'sent_list_viewed':
      return 'opened what was sent, to show it to somebody of the family';
    case 'decision_viewed':
      return 'viewed a decision about sharing';
    case 'decision_paper_opened':
      return 'opened a decision about sharing as a PDF for the office';
    case 'decision_fact_recorded':
      return FACT_SENTENCES[event.fact];
    case 'transfer_recorded':
      return TRANSFER_SENTENCES[event.step];
    case 'paper_sealed':
      return SEALED_SENTENCES[event.paper];
    case 'transfer_manifest_opened':
      return 'opened the manifest of a transfer to another council';
    case 'own_look_refused':
      return 'asked to look at their own decision as its manager, and was refused';
    case 'lent_look_opened':
      return 'opened a decision of another team that they were asked to look at as its manager';
    case 'wish_in_decision_refused':
      return CLAIM_SENTENCES.decision;
    case 'wish_claimed':
      return CLAIM_SENTENCES[event.place];
    default:
      return checkSentence(event);
  }
}

const FACT_SENTENCES = {
  reviewed: 'looked at a decision about sharing as its manager',
  advised: 'recorded advice about a decision',
  escalated: 'recorded that a disagreement between agencies was taken further',
  told: 'recorded whether somebody of the family was told of a decision',
} as const satisfies Partial<Record<DecisionFactType, string>>;

const CLAIM_SENTENCES = {
  decision: 'sent an answer of the family with a decision, and was refused: only people themselves answer',
  disclosure: 'sent an answer of the family with what was sent, and was refused: only people themselves answer',
  urgent_share:
    'sent an answer of the family with an urgent share: it was left out, since only people themselves answer',
  family_page: 'sent something to a page of the family without being the family, and was refused',
} as const;

const SEALED_SENTENCES = {
  manifest: 'sealed the manifest of a transfer to another council',
  decision: 'sealed a decision about sharing as a paper for the office',
} as const;

const TRANSFER_SENTENCES = {
  flags_passed: 'passed on to another council what protects somebody',
  papers_sent: 'recorded what was sent to another council',
  acknowledged: 'recorded that another council acknowledged what it received',
} as const;
