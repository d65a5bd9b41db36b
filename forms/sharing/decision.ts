import type { LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { BasisWordingId } from '~/forms/sharing/basis-wordings';
import type { GroundId } from '~/forms/sharing/grounds';
import type { GuidanceId } from '~/forms/sharing/guidance';
import type { LineFacts } from '~/forms/sharing/guide-facts';
import type { LineBasis } from '~/forms/sharing/line-basis';
import type { NotAskedReasonId } from '~/forms/sharing/not-asked-reasons';
import type { NotToldReasonId } from '~/forms/sharing/not-told-reasons';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';
import type { ThresholdId } from '~/forms/sharing/thresholds';
import type { LocalDate } from '~/forms/values/dates';

/**
 * One thing that was decided about: this information, this recipient, one way. It stands on its own: a decision may be about
 * what no form was put for. What people said of it is kept as it was on that day, and the decision never changes it.
 */
export type DecidedLine = {
  /** Its name: the slot of the record of wishes, or a name of its own where nobody was asked on a form. */
  readonly key: string;
  readonly agreementId: string | null;
  readonly recipientId: string | null;
  readonly recipientName: string;
  readonly itemId: string | null;
  readonly what: string;
  readonly way: 'tell' | 'ask';
  /** What people said then, in a sentence; `not_on_form`: nobody put it to anybody. */
  readonly said: { readonly outcome: LineOutcomeKind | 'not_on_form'; readonly meaning: string };
  /**
   * To whom of the family it had been put then, by name, whether they answered or not: each of them is told of a decision against
   * it, or it is said why not.
   */
  readonly people: readonly string[];
  /** Why this recipient needs it; empty where nobody wrote it. */
  readonly role: string;
  /** Why it may be shared; of a line that is kept back nothing but why the duty to share does not ask for it. */
  readonly basis: LineBasis;
  /** Of a share in part: it does not go at all. Left out where it does. */
  readonly isKeptBack?: boolean;
  /** What the guide was told of it; left out where it was not asked. */
  readonly guide?: LineFacts;
};

/** Whether somebody of the family was told of the decision (E3), person by person where they differ. */
export type Telling = {
  readonly who: string;
  readonly told: 'told' | 'to_tell' | 'not_told';
  /** Told: when, and by whom. */
  readonly at: string | null;
  readonly by: string;
  /** Not told: why not, and when it is looked at again. */
  readonly reason: NotToldReasonId | null;
  /** Told: what they were told. Not told: more about why not. */
  readonly words: string;
  readonly lookAgainOn: LocalDate | null;
};

/** A member of staff as a decision names them. */
export type Decider = { readonly name: string; readonly role: string };

/**
 * A practitioner's decision about sharing: apart from every wish, and apart from what then went out. Three exceptions, never one
 * field: why people were not asked (E1), on what ground a refusal was gone against (E2), why they were not told (E3). What is
 * empty was not answered: nothing here is needed before something is shared (domain 5.6).
 */
export type SharingDecision = {
  readonly outcome: DecisionOutcome;
  readonly isUrgent: boolean;
  readonly lines: readonly DecidedLine[];
  readonly decidedBy: Decider;
  readonly authorisedBy: (Decider & { readonly at: string }) | null;
  readonly concern: string;
  /** The day on which the worker first knew of the concern; `on` null: nobody can say any more. Null: nobody has said yet. */
  readonly firstKnown: { readonly on: LocalDate | null } | null;
  readonly facts: string;
  readonly opinions: string;
  readonly reasons: string;
  /** E1. Null: people were asked. */
  readonly notAsked: { readonly reason: NotAskedReasonId; readonly words: string } | null;
  /** E2. Null: nobody's refusal was gone against. */
  readonly override: {
    readonly grounds: readonly GroundId[];
    readonly threshold: ThresholdId | null;
    readonly reasons: string;
  } | null;
  /** E3, one for each person it concerns. */
  readonly telling: readonly Telling[];
  readonly withheld: string;
  readonly riskIfNotShared: string;
  readonly alternatives: string;
  /** Not sharing: what risk is accepted, and what would change the decision. */
  readonly riskAccepted: string;
  readonly whatWouldChange: string;
  /** Answers to the prompts of a rule set, by `set.prompt`; `not_known_yet` is an answer. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly guidance: readonly GuidanceId[];
  /** Ready wordings of the basis that were taken over. */
  readonly wordings?: readonly BasisWordingId[];
  readonly onwardConditions: string;
  readonly reviewOn: LocalDate | null;
};

/** A decision as it is kept: versions of one decision share a series, and the last one counts. */
export type KeptDecision = {
  readonly id: string;
  readonly seriesId: string;
  readonly version: number;
  readonly childId: string;
  readonly teamId: string;
  readonly decision: SharingDecision;
  readonly decidedAt: string;
  /** Later than `decidedAt` for a late entry, which is shown as late. */
  readonly recordedAt: string;
  readonly recordedBy: string;
};
