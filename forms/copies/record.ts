import type { CorrectedInWords } from '~/forms/agreement/corrections-made';
import type { StatementKind } from '~/forms/agreement/disclosed';
import type { Proposal } from '~/forms/agreement/proposal';
import type { AnotherBasis, AnsweredEvent } from '~/forms/agreement/record-events';
import type { SigningDetails } from '~/forms/agreement/signing-details';
import type { SignedAs, SigningMethod } from '~/forms/agreement/signing-methods';
import type { Strokes } from '~/forms/agreement/strokes';
import type { TakenBack } from '~/forms/agreement/taken-back';
import type { Wish } from '~/forms/agreement/wishes';
import type { ProtectedDetail } from '~/forms/copies/protected-details';
import type { KeptDecision } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';

/** How a person finished their pages. `strokesHash` is the SHA-256 of the strokes as they are kept. */
export type SignatureFacts = {
  readonly method: SigningMethod;
  readonly typedName: string | null;
  readonly strokes: Strokes | null;
  readonly strokesHash: string | null;
  readonly askedAgain: boolean;
  readonly signedAt: string;
  readonly recordedAt: string;
  readonly details: SigningDetails;
  /** When they confirmed in writing what they had said by telephone; null while they have not, and where nobody waits for it. */
  readonly confirmedAt?: string | null;
};

/** What the practitioner saw and heard, and who wrote it down. */
export type HandBackFacts = {
  readonly howSigned: 'alone' | 'helped' | 'pressed' | 'not_seen';
  readonly detail: string | null;
  readonly ownWords: string | null;
  /** What they saw where the signature does not say it all; the method of the signature follows it. */
  readonly signedAs?: SignedAs | null;
  readonly witnessName?: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
};

export type CopyWishFacts = {
  readonly how: 'paper' | 'email' | 'post' | 'kept_by_worker' | 'none';
  readonly detail: string | null;
};

export type EndingFacts = { readonly reason: string; readonly recordedBy: string; readonly recordedAt: string };

/** Something that went to a recipient, or was asked of one, before it was taken back. `topic` is the line's. */
export type SharedBefore = {
  readonly recipientId: string;
  readonly topic: string;
  readonly way: 'tell' | 'ask';
  readonly at: string;
};

/** What the person who signed took back of this form, and what was shared of it before: they knew of that, for they had agreed to it. */
export type WithdrawalFacts = TakenBack & {
  readonly recordedBy: string;
  readonly sharedBefore: readonly SharedBefore[];
  /** Whether the practitioner knows of another lawful basis; null until they say. For the office alone. */
  readonly anotherBasis: {
    readonly exists: AnotherBasis;
    readonly note: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  } | null;
};

/**
 * Something that was put right, with who did it. For the office alone. `answer` is there where it was what somebody answered: what
 * counts in its place, or null where nothing does.
 */
export type CorrectionFacts = CorrectedInWords & {
  readonly by: string;
  readonly answer?: Pick<AnsweredEvent, 'at' | 'method' | 'wishes'> | null;
};

/** Something that went out under a line of this form, or was asked. For the office alone. */
export type DisclosureFacts = {
  readonly id: string;
  readonly decisionSeriesId: string | null;
  readonly slot: string;
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly what: string;
  readonly channel: string;
  readonly kind: StatementKind | null;
  readonly at: string;
  readonly recordedAt: string;
};

/** Something that went out about the child, or was asked, under any form or none. `itemId` null: in words of its own. */
export type WentOut = {
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly itemId: string | null;
};

/** A decision as it counts now, with what happened to it since, in the order in which it was written down. */
export type DecisionOfForm = KeptDecision & { readonly since: readonly DecisionFact[] };

/**
 * Everything that is known of what one person said on one form: what each of its documents is made from, once `visibleTo` has
 * left out what its audience may not see.
 */
export type CopyRecord = {
  readonly agreementReference: string;
  readonly proposal: Proposal;
  /** Hexadecimal SHA-256 of the proposal, of the form's wording and of the privacy notice, as they were shown. */
  readonly hashes: {
    readonly proposal: string;
    readonly wording: string;
    readonly notice: string;
    /** Where two languages were shown: the wording of each, which together have the hash above. */
    readonly each?: readonly { readonly language: string; readonly hash: string; readonly isReviewed: boolean }[];
  };
  readonly wishes: readonly Wish[];
  readonly signature: SignatureFacts;
  readonly optOut: string | null;
  /** Null while the practitioner has not answered after the tablet came back. */
  readonly handBack: HandBackFacts | null;
  readonly copyWish: CopyWishFacts | null;
  /** Set where the form was entered in error. */
  readonly ending: EndingFacts | null;
  /** What they took back since, as it is known now; the first one first. */
  readonly withdrawals: readonly WithdrawalFacts[];
  /** What was written down wrongly of their answers or withdrawals, and put right since. */
  readonly corrections: readonly CorrectionFacts[];
  /**
   * What was decided about what this form put, as each decision counts now, the latest first. For the office; of it a person who was
   * told finds the outcome on their own copy (`outcomesTold`).
   */
  readonly decisions: readonly DecisionOfForm[];
  /** What went out under its lines by now, the latest first. For the office alone. */
  readonly disclosures: readonly DisclosureFacts[];
  /** Everything that went out about the child. It is shown to nobody: no copy says that nothing was shared where something was. */
  readonly wentOut: readonly WentOut[];
  /** What is kept from some readers of this child's family, as it is known now: no copy for one of them holds a word of it. */
  readonly protections: readonly ProtectedDetail[];
  /** What others of the family said on the same form, each with nobody beside them: for the office, and never for each other. */
  readonly others: readonly CopyRecord[];
};
