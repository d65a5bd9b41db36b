import type { DecidedLine, SharingDecision, Telling } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { EMPTY_DECISION } from '~/forms/sharing/to-decide';

/** A line of a decision about Noah Reid, before anybody thought about its basis. */
export function aLine(more: Partial<DecidedLine> = {}): DecidedLine {
  return {
    key: 'police bruising',
    agreementId: null,
    recipientId: null,
    recipientName: 'Police',
    itemId: null,
    what: 'Bruising seen at school',
    way: 'tell',
    said: { outcome: 'refused', meaning: 'Craig Reid said no.' },
    people: ['Craig Reid'],
    role: '',
    basis: NO_BASIS,
    ...more,
  };
}

/** What happened about telling somebody: told, unless it says otherwise. */
export function aTelling(more: Partial<Telling> = {}): Telling {
  return {
    who: 'Craig Reid',
    told: 'told',
    at: '2026-11-18T16:30:00.000Z',
    by: 'Tom Oduya',
    reason: null,
    words: '',
    lookAgainOn: null,
    ...more,
  };
}

/** A decision of which nothing is answered but its outcome and what it shares with whom. */
export function aDecision(more: Partial<SharingDecision> = {}): SharingDecision {
  return {
    ...EMPTY_DECISION,
    outcome: 'share',
    lines: [aLine()],
    decidedBy: { name: 'Priya Nair', role: 'Family help practitioner' },
    ...more,
  };
}

/** An override of which everything is answered. */
export function aCompleteOverride(more: Partial<SharingDecision> = {}): SharingDecision {
  return aDecision({
    lines: [
      aLine({ basis: { ...NO_BASIS, article6: 'c', article9: 'g', schedule1: 'para_6', duty16la: 'applies_share' } }),
    ],
    facts: 'A teacher saw three bruises on the left upper arm.',
    opinions: 'The pattern looks like a grip.',
    reasons: 'The police and a doctor need to know today.',
    override: {
      grounds: ['significant_harm'],
      threshold: 'reasonable_cause_to_suspect',
      reasons: 'The strategy discussion agreed that waiting would leave Noah at risk.',
    },
    telling: [aTelling()],
    ...more,
  });
}

/** That a recipient was told how to keep what they got. */
export function aNotice(more: Partial<Extract<DecisionFact, { type: 'notice' }>> = {}): DecisionFact {
  const at = '2026-11-18T17:00:00.000Z';
  return {
    id: 'notice-1',
    type: 'notice',
    recipientName: 'Police',
    told: 'told',
    words: '',
    at,
    recordedAt: at,
    ...more,
  };
}

/** A manager's look at a decision. */
export function aReview(more: Partial<Extract<DecisionFact, { type: 'reviewed' }>> = {}): DecisionFact {
  return {
    id: 'review-1',
    type: 'reviewed',
    decisionId: 'decision-1',
    verdict: 'agree',
    words: 'Proportionate.',
    reviewer: 'Tom Oduya',
    at: '2026-11-18T17:00:00.000Z',
    recordedAt: '2026-11-18T17:00:00.000Z',
    ...more,
  };
}
