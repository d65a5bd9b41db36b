import type { DecidedLine, Decider, SharingDecision } from '~/forms/sharing/decision';
import { type BasisProposal, basisFrom, proposeBasis } from '~/forms/sharing/guide';
import { COUNCIL, type LineFacts } from '~/forms/sharing/guide-facts';
import { EMPTY_DECISION } from '~/forms/sharing/to-decide';
import type { ManifestPaper } from '~/forms/sharing/transfer';
import type { LocalDate } from '~/forms/values/dates';

/**
 * The lines that go to another council: the summary, and each paper. What the family agreed to here says nothing of it, so that
 * the basis is the one that the guide proposes for two councils and people who were not asked (story A16).
 */
export function transferLines(
  to: string,
  summary: string,
  papers: readonly ManifestPaper[],
  day: LocalDate,
): readonly DecidedLine[] {
  const things = [
    ...(summary ? [{ key: 'summary', what: 'A summary for the council that takes over' }] : []),
    ...papers.map(({ documentId, reference, title }) => ({ key: documentId, what: `${title} (${reference})` })),
  ];
  const basis = basisFrom(proposeBetweenCouncils(day));
  return things.map(({ key, what }) => ({
    key,
    agreementId: null,
    recipientId: null,
    recipientName: to,
    itemId: null,
    what,
    way: 'tell',
    said: { outcome: 'not_on_form', meaning: `Nobody was asked about ${to}: what was agreed here says nothing of it.` },
    people: [],
    role: 'Takes over the work with the family',
    basis,
  }));
}

/** Nobody was asked about the other council (E1): agreement given here is none for it, and is not what this rests on. */
const NOT_ASKED = {
  reason: 'another_basis',
  words: 'What was agreed here says nothing of the other council. It rests on the duty to share and on a public task.',
} as const;

const BETWEEN_COUNCILS: LineFacts = {
  us: COUNCIL,
  recipient: COUNCIL,
  special: ['health'],
  offences: false,
  answer: 'not_asked',
  isAuthorised: false,
  notAsked: NOT_ASKED.reason,
  canConsent: 'not_known',
  concern: 'welfare',
  purpose: 'family_help',
  shareAnyway: true,
};

/**
 * What the guide proposes on a day for two councils and people who were not asked, with its reasons: the worker sees it before what
 * they send is recorded on it.
 */
export function proposeBetweenCouncils(day: LocalDate): BasisProposal {
  return proposeBasis(BETWEEN_COUNCILS, day);
}

/** The decision to send what another council needs, and no more. */
export function transferDecision(
  lines: readonly DecidedLine[],
  { reasons }: { readonly reasons: string },
  decidedBy: Decider,
): SharingDecision {
  return {
    ...EMPTY_DECISION,
    outcome: 'share_in_part',
    decidedBy,
    lines,
    reasons,
    notAsked: NOT_ASKED,
    withheld: 'Everything of the case file that is not named here.',
  };
}
