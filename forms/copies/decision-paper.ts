import type { CouncilFacts } from '~/forms/agreement/proposal';
import { bullets, heading, paragraph } from '~/forms/copies/blocks';
import { type Block, type DocumentContent, plain } from '~/forms/copies/content';
import { oneDecision, type WentOutOn } from '~/forms/copies/office/decisions';
import type { DecisionOfForm } from '~/forms/copies/record';
import { bornWords, type KeptBirth } from '~/forms/deciders/birth-of';
import type { KeptDecision } from '~/forms/sharing/decision';
import { decisionTitle, isLate } from '~/forms/sharing/decision-in-words';
import type { Gap } from '~/forms/sharing/gaps';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

/** A decision with everything that belongs to it: `earlier` holds the versions before the last one. */
export type PaperFacts = {
  readonly child: Parameters<typeof fullName>[0] & KeptBirth;
  readonly council: Pick<CouncilFacts, 'name'>;
  readonly last: DecisionOfForm;
  readonly earlier: readonly KeptDecision[];
  readonly gaps: readonly Gap[];
  readonly disclosures: readonly WentOutOn[];
};

/**
 * One decision on paper for the office, whether a form was put to anybody or not: an urgent share has no other. It says first that it
 * is not for the family, and then what was decided, why, on what basis, what went out, and what is still to be written down.
 */
export function decisionPaper(facts: PaperFacts, reference: string): DocumentContent {
  const { council, last, earlier, gaps, disclosures } = facts;
  return {
    title: 'Decision about sharing: not for the family',
    language: 'en-GB',
    reference,
    audience: 'office',
    council: council.name,
    madeAt: [last, ...last.since]
      .map(({ recordedAt }) => recordedAt)
      .reduce((one, other) => (one > other ? one : other)),
    blocks: [
      inShort(facts),
      ...(gaps.length > 0 ? [heading(2, 'Still to be written down'), bullets(gaps.map(({ text }) => text))] : []),
      heading(2, 'What was decided'),
      ...oneDecision(last, disclosures),
      ...(earlier.length > 0
        ? [
            heading(2, 'What was written down before'),
            paragraph('Nothing that was recorded is taken away: these versions do not count any more.'),
            ...earlier.flatMap((kept) => oneDecision({ ...kept, since: [] }, [])),
          ]
        : []),
    ],
  };
}

function inShort({ child, last }: PaperFacts): Block {
  const items = [
    'For the office only. Do not show or give this paper to the family, and do not leave it where they may find it.',
    `About ${fullName(child)}. ${bornWords(child)}.`,
    `Decided. ${decisionTitle(last)}.`,
    ...(last.decision.isUrgent
      ? ['An urgent share: it was told at once, and the rest was written down afterwards.']
      : []),
    ...(isLate(last)
      ? [
          `A late entry: decided on ${formatInstant(last.decidedAt)}, written down on ${formatInstant(last.recordedAt)}.`,
        ]
      : []),
    'Keep this with the child’s social care record.',
  ];
  return { type: 'summary', title: plain('Not for the family'), items: items.map((item) => plain(item)) };
}
