import type { ReadRecord } from '~/forms/agreement/read-record';
import type { Said } from '~/forms/agreement/said';
import type { Disagreement } from '~/forms/deciders/disagreement';
import type { Reason } from '~/forms/deciders/sources';
import type { LocalDate } from '~/forms/values/dates';

/** A form whose answers still count for something, and when it is to be looked at again. */
export type FormToReview = {
  readonly agreementId: string;
  readonly reference: string;
  readonly reviewOn: LocalDate;
  /** Why it is due now; empty when it is not. */
  readonly due: readonly Reason[];
};

/** The forms that a record rests on, each once, those due first. A form whose lines were all asked again is not among them. */
export function formsToReview({ lines }: ReadRecord): readonly FormToReview[] {
  const forms = new Map<string, FormToReview>();
  for (const { kind, put } of lines) {
    if (kind === 'not_asked') continue;
    const { agreementId, reference, reviewOn, due } = put;
    forms.set(agreementId, { agreementId, reference, reviewOn, due });
  }
  return [...forms.values()].sort((one, other) => (one.reviewOn < other.reviewOn ? -1 : 1));
}

/** One thing that people differ about, with what each of them said to it. */
export type DifferingLine = {
  readonly slot: string;
  readonly recipient: string;
  readonly item: string;
  readonly way: 'tell' | 'ask';
  readonly conflict: Disagreement;
  readonly says: readonly Said[];
};

export type OpenDisagreement = {
  readonly lines: readonly DifferingLine[];
  /** When the last of them spoke. */
  readonly since: LocalDate | null;
  /** Reasons were written after the last of them spoke, here or with a decision about each of them: a new answer asks anew. */
  readonly considered: boolean;
};

/** What people differ about on the day of a record. `reasonedAt`: when a line was last decided about with reasons. */
export function disagreementOf(
  { said, lines }: ReadRecord,
  reasonedAt: ReadonlyMap<string, string> = new Map(),
): OpenDisagreement {
  const differing = lines.flatMap(({ slot, conflict }): DifferingLine[] => {
    if (!conflict) return [];
    const nameOf = (id: string) => said.names.get(id) ?? id;
    const { recipientId, itemId } = slot.line;
    const words = { recipient: nameOf(recipientId), item: nameOf(itemId) };
    return [{ slot: slot.key, ...words, way: slot.way, conflict, says: slot.says }];
  });
  const spoken = differing.flatMap(({ says }) => says.map(({ by }) => by));
  const last = spoken.reduce<(typeof spoken)[number] | null>(
    (best, by) => (best && best.at >= by.at ? best : by),
    null,
  );
  const isDecided = ({ slot, says }: DifferingLine) => says.every(({ by }) => by.at <= (reasonedAt.get(slot) ?? ''));
  const isConsidered = said.considered.some(({ at }) => last !== null && at >= last.at);
  return {
    lines: differing,
    since: last?.on ?? null,
    considered: last !== null && (isConsidered || differing.every(isDecided)),
  };
}

/** Answers by telephone that nobody has confirmed in writing yet, each once. */
export function answersToConfirm({ lines }: ReadRecord): readonly Said['by'][] {
  const waiting = lines.flatMap(({ slot }) => slot.says.filter(({ by }) => !by.confirmed).map(({ by }) => by));
  return [...new Map(waiting.map((by) => [by.answerId, by])).values()];
}
