import type { DecidedLine, KeptDecision } from '~/forms/sharing/decision';
import { lineInWords, lineWarnings } from '~/forms/sharing/decision-in-words';

/**
 * The lines of a decision, those together of which every word is the same: what people had said, the recipient, the basis and the
 * notes on it. In the order of the decision; each line once.
 */
export function linesAlike(kept: KeptDecision): readonly (readonly DecidedLine[])[] {
  const groups = new Map<string, DecidedLine[]>();
  for (const line of kept.decision.lines) {
    const words = JSON.stringify([line.recipientName, lineInWords(line, kept), lineWarnings(line, kept)]);
    groups.set(words, [...(groups.get(words) ?? []), line]);
  }
  return [...groups.values()];
}
