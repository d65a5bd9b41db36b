import type { KeptDecision } from '~/forms/sharing/decision';
import { isShared } from '~/forms/sharing/override';

/**
 * The decision that something followed which went out under a line: the one decided last that shares this line; null where none
 * was recorded. `decisions` come with the latest decided first, of one decision the last version first: only that one counts.
 */
export function decisionFollowed(decisions: readonly KeptDecision[], lineKey: string): KeptDecision | null {
  const last = decisions.filter(
    (decision, index) => decisions.findIndex(({ seriesId }) => seriesId === decision.seriesId) === index,
  );
  return (
    last.find(({ decision }) => decision.lines.some((line) => line.key === lineKey && isShared(line, decision))) ?? null
  );
}
