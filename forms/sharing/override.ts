import type { DecidedLine, SharingDecision } from '~/forms/sharing/decision';
import type { DecisionOutcome } from '~/forms/sharing/outcomes';

const OUTCOMES_THAT_SHARE: readonly DecisionOutcome[] = ['share', 'share_in_part', 'refer_only'];
const AGAINST: readonly DecidedLine['said']['outcome'][] = ['refused', 'withdrawn', 'conflicting'];

/** Whether something goes to a recipient by this decision. */
export function isSharing({ outcome }: Pick<SharingDecision, 'outcome'>): boolean {
  return OUTCOMES_THAT_SHARE.includes(outcome);
}

/** Whether a line goes to its recipient by a decision: of a share in part a line may be kept back whole. */
export function isShared(
  { isKeptBack = false }: Pick<DecidedLine, 'isKeptBack'>,
  decision: Pick<SharingDecision, 'outcome'>,
) {
  return isSharing(decision) && !isKeptBack;
}

/**
 * Whether a decision goes against what somebody said: it shares a line that was refused, taken back or in dispute, or says itself
 * on what ground a refusal was gone against (a refusal may have been put on no form). The wish stays as it was said.
 */
export function isOverride(decision: Pick<SharingDecision, 'outcome' | 'lines' | 'override'>): boolean {
  if (!isSharing(decision)) return false;
  return (
    decision.override !== null || decision.lines.some((line) => !line.isKeptBack && AGAINST.includes(line.said.outcome))
  );
}
