import type { KeptDecision } from '~/forms/sharing/decision';
import { isRealWords } from '~/forms/values/real-words';

/**
 * When each line was last decided about with reasons, by its name. `versions`: of any decisions; a version that was replaced counts
 * too, for the reasons were written then. A dot is no reason.
 */
export function reasonsOfLines(versions: readonly KeptDecision[]): ReadonlyMap<string, string> {
  const reasoned = new Map<string, string>();
  for (const { decision, decidedAt } of versions) {
    if (!isRealWords(decision.reasons) && !isRealWords(decision.override?.reasons ?? '')) continue;
    for (const { key } of decision.lines) {
      if ((reasoned.get(key) ?? '') < decidedAt) reasoned.set(key, decidedAt);
    }
  }
  return reasoned;
}
