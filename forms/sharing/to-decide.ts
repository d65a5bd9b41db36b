import type { DecidedLine, SharingDecision } from '~/forms/sharing/decision';
import { type BasisProposal, basisFrom, proposeBasis } from '~/forms/sharing/guide';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import type { LocalDate } from '~/forms/values/dates';
import { groupsOf } from '~/forms/values/groups';

/** A line that can be decided about: what its people said, as the record has it, and what the guide is told of it. */
export type LineToDecide = Omit<DecidedLine, 'basis' | 'guide' | 'isKeptBack'> & {
  readonly guide: LineFacts;
  /** Nothing stands against relying on the yes: confirmed, and nobody was pressed. */
  readonly isSure: boolean;
  /** Who else may be told of a decision, and is offered: whoever holds parental responsibility, or is named to be asked next. */
  readonly alsoTell: readonly string[];
  /** A review day that the form set; null where no form asked. */
  readonly reviewOn: LocalDate | null;
};

/** Lines of which the guide is told the same: they have one basis between them, asked once, kept line by line. */
export type LineGroup = {
  readonly key: string;
  readonly lines: readonly LineToDecide[];
  readonly guide: LineFacts;
  readonly proposal: BasisProposal;
};

/** The lines in their groups, each with what the guide proposes on a day. */
export function groupLines(lines: readonly LineToDecide[], day: LocalDate): readonly LineGroup[] {
  return [...groupsOf(lines, ({ guide }) => JSON.stringify(guide)).values()].flatMap((alike) => {
    const [first] = alike;
    return first
      ? [{ key: first.key, lines: alike, guide: first.guide, proposal: proposeBasis(first.guide, day) }]
      : [];
  });
}

/**
 * Whether everything about sharing these lines with one recipient is one confirmation: all agreed without limits and without
 * doubt, nothing in a special category or about offences, and the guide leaves no question open.
 */
export function isPlain(lines: readonly LineToDecide[], day: LocalDate): boolean {
  if (lines.length === 0 || lines.some(({ said, isSure }) => said.outcome !== 'agreed' || !isSure)) return false;
  if (lines.some(({ guide: { special, offences } }) => special.length > 0 || offences)) return false;
  return groupLines(lines, day).every(({ proposal }) => isWhole(proposal));
}

function isWhole({ article6, confidentiality, gateways, duty16la }: BasisProposal): boolean {
  return (
    article6.proposed !== null &&
    confidentiality.proposed !== 'not_known_yet' &&
    (gateways.proposed !== null || !gateways.needed) &&
    duty16la.proposed !== null &&
    duty16la.proposed !== 'not_considered'
  );
}

/** The decision of a plain case, as the page shows it before it is confirmed: what the guide proposes, and why. */
export function plainDecision(
  lines: readonly LineToDecide[],
  decidedBy: SharingDecision['decidedBy'],
  day: LocalDate,
): SharingDecision {
  return {
    ...EMPTY_DECISION,
    outcome: 'share',
    decidedBy,
    lines: groupLines(lines, day).flatMap(({ lines: alike, proposal }) =>
      alike.map((line) => ({ ...decidedLine(line), basis: basisFrom(proposal) })),
    ),
    reasons: PLAIN_REASONS,
    reviewOn: reviewFor(lines),
  };
}

/** What a plain decision gives as its reasons: the page says so before it is confirmed. */
export const PLAIN_REASONS =
  'They agreed, and the recipient needs it for its part of the help. The basis is the one that the guide proposed.';

/** A line as a decision keeps it, without its basis. */
export function decidedLine({ isSure: _sure, alsoTell: _offered, reviewOn: _on, ...line }: LineToDecide) {
  return line;
}

/** The first day on which a form of these lines is looked at again; null where none says. */
export function reviewFor(lines: readonly LineToDecide[]): LocalDate | null {
  return lines.flatMap(({ reviewOn }) => reviewOn ?? []).sort()[0] ?? null;
}

/** A decision of which only who made it is still to be said. */
export const EMPTY_DECISION: Omit<SharingDecision, 'outcome' | 'decidedBy'> = {
  isUrgent: false,
  lines: [],
  authorisedBy: null,
  concern: '',
  firstKnown: null,
  facts: '',
  opinions: '',
  reasons: '',
  notAsked: null,
  override: null,
  telling: [],
  withheld: '',
  riskIfNotShared: '',
  alternatives: '',
  riskAccepted: '',
  whatWouldChange: '',
  prompts: {},
  guidance: [],
  onwardConditions: '',
  reviewOn: null,
};
