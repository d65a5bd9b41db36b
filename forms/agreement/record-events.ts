import type { Direction } from '~/forms/agreement/agencies';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import type { Wish } from '~/forms/agreement/wishes';
import type { Birth } from '~/forms/deciders/age';
import type { Capacity } from '~/forms/deciders/capacities';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** One thing that people were asked. `about`: whose information it is, by id; a purpose is an id too, not a sentence. */
export type AskedLine = {
  readonly id: string;
  readonly recipientId: string;
  readonly itemId: string;
  readonly purpose: string;
  readonly direction: Direction;
  readonly about: readonly string[];
};

/** `at`: when it happened. `recordedAt`: when it was written down, which is later for a late entry. ISO 8601 UTC text, as Date gives it. */
type Happened = { readonly id: string; readonly at: string; readonly recordedAt: string };

/** Lines were put to a family. `names` holds what was shown for every id: child, people, recipients, items. */
export type PutEvent = Happened & {
  readonly type: 'put';
  readonly agreementId: string;
  readonly reference: string;
  readonly childId: string;
  readonly birth: Birth;
  readonly lines: readonly AskedLine[];
  readonly names: Readonly<Record<string, string>>;
  readonly reviewOn: LocalDate;
  /** The last day on which an agreement to it stands; null: none was set. */
  readonly expiresOn: LocalDate | null;
};

/** One person's own answers to lines that were put to them. */
export type AnsweredEvent = Happened & {
  readonly type: 'answered';
  readonly putId: string;
  readonly personId: string;
  readonly personName: string;
  readonly capacity: Capacity;
  readonly method: SigningMethod;
  readonly wishes: readonly Wish[];
  /** By when an answer by telephone is confirmed in writing. */
  readonly confirmBy: LocalDate | null;
  /** The practitioner thinks that somebody pressed them: said wherever the answer is, and blocks nothing. */
  readonly pressed?: boolean;
};

/** A person takes back agreements of their own: `slots` names each, so that later ones are not touched. */
export type WithdrewEvent = Happened & {
  readonly type: 'withdrew';
  readonly personId: string;
  readonly personName: string;
  readonly channel: 'telephone' | 'in_person' | 'online' | 'letter';
  readonly slots: readonly string[];
  readonly words: string;
};

/** Whether something that was taken back may have to be shared all the same, on another lawful basis than agreement. */
export type AnotherBasis = 'yes' | 'no' | 'not_known';

/** What a practitioner says of other bases after a withdrawal: nobody reads it as an agreement. */
export type WithdrawalConsideredEvent = Happened & {
  readonly type: 'withdrawal_considered';
  readonly withdrawalId: string;
  readonly anotherBasis: AnotherBasis;
  readonly note: string;
};

/** What can happen to a child's record of wishes. Nothing is ever taken out; a correction is one more event. */
export type RecordFact =
  | PutEvent
  | AnsweredEvent
  | WithdrewEvent
  | WithdrawalConsideredEvent
  | (Happened & { readonly type: 'confirmed'; readonly answerId: string })
  | (Happened & { readonly type: 'reviewed'; readonly agreementId: string; readonly nextReviewOn: LocalDate })
  | (Happened & { readonly type: 'moved'; readonly to: string })
  | (Happened & {
      readonly type: 'governors_chosen';
      readonly personIds: readonly string[];
      readonly reasons: string;
      /** What it was said of: who decided when that was put. Left out where a practitioner chose. */
      readonly putId?: string;
      /** The form on which a practitioner chose: the choice is of it, and of what is put from then on. */
      readonly agreementId?: string;
    })
  | (Happened & { readonly type: 'disagreement_considered'; readonly reasons: string });

/** Puts right what was written down wrongly: another fact in its place, or none (entered in error). Both stay in the history. */
export type CorrectedEvent = Happened & {
  readonly type: 'corrected';
  readonly corrects: string;
  readonly replacement: RecordFact | null;
  readonly why: string;
};

export type RecordEvent = RecordFact | CorrectedEvent;

/**
 * The facts as they were known at the end of a day in England, in the order in which they happened, corrections applied.
 * What is written down later never changes them: this is what the record said on that day.
 */
export function factsKnownOn(events: readonly RecordEvent[], knownOn: LocalDate): readonly RecordFact[] {
  const known = events.filter(({ recordedAt }) => isByEndOf(recordedAt, knownOn));
  const corrections = correctionsOf(known);
  return known
    .flatMap((event) => (event.type === 'corrected' ? [] : (corrections.get(event.id) ?? [event])))
    .sort(
      (one, other) =>
        compare(one.at, other.at) ||
        rank(one) - rank(other) ||
        compare(one.recordedAt, other.recordedAt) ||
        compare(one.id, other.id),
    );
}

/** Whether an instant lies before the end of a day in England. Their dates differ by an hour at most, so most need no calendar. */
export function isByEndOf(instant: string, day: LocalDate): boolean {
  const utc = instant.slice(0, 10);
  return utc === day ? londonDate(instant) <= day : utc < day;
}

/** What stands for each corrected fact: the last correction counts, unless it was itself entered in error. */
function correctionsOf(known: readonly RecordEvent[]): ReadonlyMap<string, readonly RecordFact[]> {
  const newestFirst = known
    .filter((event) => event.type === 'corrected')
    .sort((one, other) => compare(other.recordedAt, one.recordedAt) || compare(other.id, one.id));
  const decided = new Map<string, readonly RecordFact[]>();
  for (const { id, corrects, replacement } of newestFirst) {
    if (decided.has(id) || decided.has(corrects)) continue;
    decided.set(corrects, replacement ? [{ ...replacement, id: corrects }] : []);
  }
  return decided;
}

/** Of one instant, the question comes before its answer: what is taken down is put and answered at once. */
function rank({ type }: RecordFact): number {
  return type === 'put' ? 0 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
