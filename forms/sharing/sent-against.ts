import type { ReadRecord } from '~/forms/agreement/read-record';
import type { DecidedLine, Decider, SharingDecision } from '~/forms/sharing/decision';
import { NO_BASIS } from '~/forms/sharing/line-basis';
import { lineOfRecord } from '~/forms/sharing/line-of-record';
import { isOverride } from '~/forms/sharing/override';
import { EMPTY_DECISION } from '~/forms/sharing/to-decide';

/**
 * What went out against what people had said, as the decision that it was: to share, with nothing filled in that nobody said.
 * Everything else is asked for afterwards (domain 5.6). The record is read for the time at which it went, `slots` went without a
 * decision to share them. Null where nobody had refused, taken back or disputed any of them.
 */
export function decisionSentAgainst(
  { lines, said }: ReadRecord,
  slots: readonly string[],
  putTo: Parameters<typeof lineOfRecord>[2],
  decidedBy: Decider,
): SharingDecision | null {
  const went = lines.filter(({ slot }) => slots.includes(slot.key));
  const decided = went.map((line) => ({ ...lineOfRecord(line, said.names, putTo), role: '', basis: NO_BASIS }));
  const against = decided.filter((line) => isOverride(sharing([line], decidedBy)));
  return against.length > 0 ? sharing(against, decidedBy) : null;
}

function sharing(lines: readonly DecidedLine[], decidedBy: Decider): SharingDecision {
  return { ...EMPTY_DECISION, outcome: 'share', lines, decidedBy };
}
