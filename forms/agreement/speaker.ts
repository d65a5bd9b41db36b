import type { AnsweredEvent } from '~/forms/agreement/record-events';
import { SIGNING_METHODS, type SigningMethod } from '~/forms/agreement/signing-methods';
import { CAPACITIES, maySpeak } from '~/forms/deciders/capacities';
import type { Voice } from '~/forms/deciders/who-decides';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** Who gave an answer, as what and how: one for all the lines of an answer. */
export type Speaker = Voice & {
  readonly answerId: string;
  readonly at: string;
  readonly on: LocalDate;
  readonly method: SigningMethod;
  readonly confirmed: boolean;
  readonly confirmBy: LocalDate | null;
  /** The practitioner thinks that somebody pressed them. */
  readonly pressed: boolean;
  /** Whether theirs is a voice that decides for the child; never without standing. */
  readonly decides: boolean;
};

/** The speaker of an answer, with what was confirmed and chosen by the day. */
export function speakerOf(
  answer: AnsweredEvent,
  confirmations: ReadonlySet<string>,
  governors: readonly string[] | null,
): Speaker {
  const { id, at, personId, personName, capacity, method, confirmBy } = answer;
  return {
    personId,
    name: personName,
    capacity,
    answerId: id,
    at,
    on: londonDate(at),
    method,
    confirmed: !SIGNING_METHODS[method].toBeConfirmed || confirmations.has(id),
    confirmBy,
    pressed: answer.pressed ?? false,
    decides: decidesUnder({ personId, capacity }, governors),
  };
}

/** The same speaker where a line was put again since, and others decided then. */
export function speakerUnder(speaker: Speaker, governors: readonly string[] | null): Speaker {
  return { ...speaker, decides: decidesUnder(speaker, governors) };
}

function decidesUnder(
  { personId, capacity }: Pick<Voice, 'personId' | 'capacity'>,
  governors: readonly string[] | null,
): boolean {
  const counts = governors ? governors.includes(personId) : CAPACITIES[capacity].byDefault;
  return counts && maySpeak(capacity);
}
