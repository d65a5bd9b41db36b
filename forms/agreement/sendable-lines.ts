import type { LineOutcome } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import type { ReadRecord } from '~/forms/agreement/read-record';

/** A line that something can be recorded under, and what its people said on the day of the record. */
export type SendableLine = {
  readonly slot: string;
  readonly way: 'tell' | 'ask';
  readonly what: string;
  readonly agreementId: string;
  readonly hasYes: boolean;
  readonly meaning: string;
};

export type SendableRecipient = {
  readonly recipientId: string;
  readonly name: string;
  /** Those with a yes first. */
  readonly lines: readonly SendableLine[];
};

/**
 * Every recipient that was put to a child's people, those with a yes first: a line without one can be recorded too. What went
 * out is written down whatever was said: a record that leaves out what was shared against a wish protects nobody.
 */
export function sendableLines(record: ReadRecord): readonly SendableRecipient[] {
  const recipients = new Map<string, SendableLine[]>();
  for (const outcome of record.lines) {
    const { recipientId } = outcome.slot.line;
    recipients.set(recipientId, [...(recipients.get(recipientId) ?? []), sendableLine(record, outcome)]);
  }
  return [...recipients]
    .map(([recipientId, lines]) => ({
      recipientId,
      name: record.said.names.get(recipientId) ?? recipientId,
      lines: yesFirst(lines, ({ hasYes }) => hasYes),
    }))
    .sort((one, other) => Number(hasAnyYes(other)) - Number(hasAnyYes(one)));
}

/** Whether a line stood as a yes, with or without limits. */
export function hasYes({ kind }: Pick<LineOutcome, 'kind'>): boolean {
  return kind === 'agreed' || kind === 'agreed_with_limits';
}

function sendableLine({ said }: ReadRecord, outcome: LineOutcome): SendableLine {
  const { slot, put } = outcome;
  return {
    slot: slot.key,
    way: slot.way,
    what: said.names.get(slot.line.itemId) ?? slot.line.itemId,
    agreementId: put.agreementId,
    hasYes: hasYes(outcome),
    meaning: lineMeaning(outcome, said.names),
  };
}

function hasAnyYes({ lines }: SendableRecipient): boolean {
  return lines.some((line) => line.hasYes);
}

function yesFirst<Line>(lines: readonly Line[], isYes: (line: Line) => boolean): readonly Line[] {
  return [...lines.filter(isYes), ...lines.filter((line) => !isYes(line))];
}
