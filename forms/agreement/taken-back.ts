import type { Direction } from '~/forms/agreement/agencies';
import type { Line } from '~/forms/agreement/lines';
import type { Proposal } from '~/forms/agreement/proposal';
import type { RecordFact, WithdrewEvent } from '~/forms/agreement/record-events';
import { slotKey, waysOf } from '~/forms/agreement/slot-key';
import type { WishKind } from '~/forms/agreement/wishes';

/** What a list says of a form of which something was taken back since. */
export const TAKEN_BACK = { part: 'Part taken back', all: 'All taken back' } as const;

export type HowMuch = keyof typeof TAKEN_BACK;

/** One person's answers to a form: what a withdrawal of theirs can touch. */
export type AnswersOnForm = {
  readonly proposal: Pick<Proposal, 'lines'> & {
    readonly person: Pick<Proposal['person'], 'id'>;
    readonly office: { readonly context: Pick<Proposal['office']['context'], 'purpose'> };
  };
  readonly wishes: readonly { readonly lineId: string; readonly wish: WishKind }[];
  readonly signedAt: string;
};

/** A line of a form, and which way of it was taken back. */
export type TakenBackLine = { readonly line: Line; readonly way: Direction };

/** A withdrawal as one form shows it: which of its lines were taken back, and whether nothing that was agreed on it is left. */
export type TakenBack = {
  readonly withdrew: WithdrewEvent;
  readonly lines: readonly TakenBackLine[];
  readonly isAll: boolean;
};

/**
 * What its person took back of one form, in the order in which it was said, from the facts as they are known (corrections
 * applied). The form itself is never touched: everything that shows it says this beside it.
 */
export function takenBackOf(answers: AnswersOnForm, facts: readonly RecordFact[]): readonly TakenBack[] {
  const agreed = agreedSlots(answers);
  const left = new Set(agreed.keys());
  return facts.flatMap((fact) => {
    if (fact.type !== 'withdrew' || !isOf(answers, fact)) return [];
    const slots = fact.slots.filter((slot) => left.delete(slot));
    if (slots.length === 0) return [];
    return [{ withdrew: fact, lines: linesOf(slots, agreed), isAll: left.size === 0 }];
  });
}

/**
 * How much of a form was taken back, by everybody who answered it; null for nothing. It is all where nobody's yes is left, and part
 * where anybody's is.
 */
export function takenBackOnForm(answers: readonly AnswersOnForm[], facts: readonly RecordFact[]): HowMuch | null {
  const agreed = answers.filter((one) => agreedSlots(one).size > 0);
  const takenBack = agreed.map((one) => takenBackOf(one, facts));
  if (takenBack.every((ofOne) => ofOne.length === 0)) return null;
  return takenBack.every((ofOne) => ofOne.at(-1)?.isAll) ? 'all' : 'part';
}

function isOf({ proposal, signedAt }: AnswersOnForm, { personId, at }: WithdrewEvent): boolean {
  return personId === proposal.person.id && at >= signedAt;
}

type AgreedSlots = ReadonlyMap<string, { readonly line: Line; readonly way: 'tell' | 'ask' }>;

function agreedSlots({ proposal, wishes }: AnswersOnForm): AgreedSlots {
  const { purpose } = proposal.office.context;
  const yes = new Set(wishes.flatMap(({ lineId, wish }) => (wish.startsWith('agree') ? [lineId] : [])));
  return new Map(
    proposal.lines
      .filter(({ id }) => yes.has(id))
      .flatMap((line) =>
        waysOf(line).map((way) => {
          const key = slotKey({ recipientId: line.recipientId, itemId: line.topic, purpose }, way);
          return [key, { line, way }] as const;
        }),
      ),
  );
}

/** Each line once: a line for both ways, of which both were taken back, says so. */
function linesOf(slots: readonly string[], agreed: AgreedSlots): readonly TakenBackLine[] {
  const lines = new Map<string, TakenBackLine>();
  for (const slot of slots) {
    const found = agreed.get(slot);
    if (found) lines.set(found.line.id, { line: found.line, way: lines.has(found.line.id) ? 'both' : found.way });
  }
  return [...lines.values()];
}
