import type { KeptDecision } from '~/forms/sharing/decision';
import { isShared } from '~/forms/sharing/override';
import { groupsOf } from '~/forms/values/groups';
import { minuteOf } from '~/forms/values/instants';

/**
 * The decision that something followed which went out under a line at an instant: the one that stood then, or where nothing had been
 * decided yet the first one afterwards, which was written down late. Null where none was recorded, and where that one does not share:
 * what was decided before it counts no more. `decisions`: every version, of one decision the last version first.
 */
export function decisionFollowed(decisions: readonly KeptDecision[], lineKey: string, at: string): KeptDecision | null {
  const ofLine = decisions.filter(({ decision }) => decision.lines.some(({ key }) => key === lineKey));
  const series = [...groupsOf(ofLine, ({ seriesId }) => seriesId).values()];
  // When something was sent or decided is typed to the minute.
  const stood = series.flatMap((versions) => versions.find((one) => minuteOf(one.decidedAt) <= minuteOf(at)) ?? []);
  const last = series.flatMap(([version]) => version ?? []);
  const counts = stood.toSorted(inOrder).at(-1) ?? last.toSorted(inOrder)[0];
  const shares = counts?.decision.lines.some((line) => line.key === lineKey && isShared(line, counts.decision));
  return counts && shares ? counts : null;
}

function inOrder(one: KeptDecision, other: KeptDecision): number {
  return order(one) < order(other) ? -1 : 1;
}

/** By the minute in which it was decided, and in one minute by when it was written down. */
function order({ decidedAt, recordedAt }: KeptDecision): string {
  return `${minuteOf(decidedAt)} ${recordedAt}`;
}
