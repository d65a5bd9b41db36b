import type { Proposal } from '~/forms/agreement/proposal';
import type { Format, Interpreter } from '~/forms/agreement/support';
import { type OthersPart, othersPart } from '~/forms/agreement/whose-information';
import type { CopyRecord, SignatureFacts, WithdrawalFacts } from '~/forms/copies/record';
import { outcomesTold, type ToldOutcome } from '~/forms/copies/told-outcomes';

/** What the person who was asked may see of themself: null to everyone else. */
export type OwnPart = Pick<
  Proposal,
  'person' | 'why' | 'informed' | 'notice' | 'statements' | 'recipients' | 'topics'
> & {
  /** Who interpreted for them, without the office's reason why it was a relative. */
  readonly interpreter: Omit<Interpreter, 'relativeWhy'> | null;
  /** The forms in which they asked for the words. */
  readonly formats: readonly Format[];
  readonly workerSignedAt: string;
  readonly signature: SignatureFacts;
  readonly optOut: string | null;
  /** What they took back since. */
  readonly withdrawals: readonly WithdrawalFacts[];
  /** Which lines hold another adult's own information: nobody is named. */
  readonly othersPart: OthersPart | null;
  /** What was decided about their lines, where somebody wrote down that they were told: never why. */
  readonly outcomes: readonly ToldOutcome[];
};

/** The part of whoever was asked, from the record of their answers. */
export function ownPartOf(record: CopyRecord): OwnPart {
  const { proposal, signature, optOut, withdrawals } = record;
  const { person, why, informed, notice, statements, recipients, topics, office } = proposal;
  const { interpreter, formats } = office.who.support;
  return {
    person,
    why,
    informed,
    notice,
    statements,
    recipients,
    topics,
    interpreter: interpreter && withoutReason(interpreter),
    formats,
    workerSignedAt: proposal.signedAt,
    signature,
    optOut,
    withdrawals,
    othersPart: othersPart(proposal.lines, person.id),
    outcomes: outcomesTold(record),
  };
}

function withoutReason({ relativeWhy: _office, ...shown }: Interpreter): Omit<Interpreter, 'relativeWhy'> {
  return shown;
}
