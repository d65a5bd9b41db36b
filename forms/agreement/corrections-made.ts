import { correctableFacts, factWords, linesAsked, type Names } from '~/forms/agreement/correctable';
import type { CorrectedEvent, RecordEvent } from '~/forms/agreement/record-events';

/** Something that was put right, in words: what had been written down, what stands in its place, and why. */
export type CorrectedInWords = {
  readonly id: string;
  readonly corrects: string;
  readonly was: string;
  readonly is: string;
  readonly why: string;
  readonly recordedAt: string;
};

/** Everything that was put right, the first one first. Both what was wrong and what is right stay in it. */
export function correctionsInWords(events: readonly RecordEvent[], names: Names): readonly CorrectedInWords[] {
  const corrections = events
    .filter((event) => event.type === 'corrected')
    .sort((one, other) => (one.recordedAt < other.recordedAt ? -1 : 1));
  return corrections.map((correction, place) => ({
    id: correction.id,
    corrects: correction.corrects,
    was: wasSaid(events, corrections.slice(0, place), correction, names),
    is: inWords(events, correction.replacement, names) ?? 'Nothing: it does not count.',
    why: correction.why,
    recordedAt: correction.recordedAt,
  }));
}

/** What stood before: what an earlier correction made of it, or the fact as it was first written down. */
function wasSaid(
  events: readonly RecordEvent[],
  earlier: readonly CorrectedEvent[],
  { corrects }: CorrectedEvent,
  names: Names,
): string {
  const last = earlier.findLast((one) => one.corrects === corrects);
  const first = events.find((event) => event.id === corrects);
  const stood = last ? last.replacement : first && first.type !== 'corrected' ? first : null;
  return inWords(events, stood, names) ?? 'Nothing';
}

function inWords(events: readonly RecordEvent[], fact: CorrectedEvent['replacement'], names: Names): string | null {
  const [correctable] = fact ? correctableFacts([fact]) : [];
  return correctable ? factWords(correctable, linesAsked(events, correctable), names) : null;
}
