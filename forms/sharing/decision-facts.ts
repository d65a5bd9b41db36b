import type { Telling } from '~/forms/sharing/decision';

/** `at`: when it happened. `recordedAt`: when it was written down. `by`: the name of whoever wrote it down. */
type Happened = { readonly id: string; readonly at: string; readonly recordedAt: string };

/** Something that happened to a decision after it was made. Nothing is ever taken out. */
export type DecisionFact =
  /** A safeguarding manager looked at it; never its own author. */
  | (Happened & {
      readonly type: 'reviewed';
      readonly decisionId: string;
      readonly verdict: 'agree' | 'disagree' | 'advise';
      readonly words: string;
      readonly reviewer: string;
    })
  /** Advice of one professional. `summary` names no one. */
  | (Happened & {
      readonly type: 'advised';
      readonly from: string;
      readonly role: 'manager' | 'data_protection_officer' | 'caldicott_guardian' | 'legal' | 'other_professional';
      readonly summary: string;
      readonly namedNobody: boolean;
      /** Where it names somebody all the same: why. */
      readonly namedWhy: string;
      readonly followed: 'yes' | 'partly' | 'no' | 'not_yet';
      readonly why: string;
    })
  | (Happened & {
      readonly type: 'escalated';
      readonly agency: string;
      readonly stage: string;
      readonly words: string;
    })
  /** Somebody of the family was told afterwards, or it was looked at again and they still were not. */
  | (Happened & { readonly type: 'told'; readonly telling: Telling })
  /** The recipient says that it arrived. */
  | (Happened & { readonly type: 'receipt'; readonly disclosureKey: string; readonly words: string })
  /** Whether a recipient was told to review, keep and dispose of what they got; not told: why not. */
  | (Happened & {
      readonly type: 'notice';
      readonly recipientName: string;
      readonly told: 'told' | 'not_told';
      readonly words: string;
    })
  /** What changed for the child: only such an answer is called impact (S1). */
  | (Happened & {
      readonly type: 'impact';
      readonly changed: 'better' | 'no_change' | 'worse' | 'not_known';
      readonly words: string;
    });

export type DecisionFactType = DecisionFact['type'];
