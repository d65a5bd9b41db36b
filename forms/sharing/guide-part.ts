import type { Reason } from '~/forms/deciders/sources';
import { forceOn, type LawRow } from '~/forms/sharing/law-row';
import { formatDate, type LocalDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/** How a row stands as a choice. Nothing is refused: `warn` has a sentence, `ask_first` a question to answer before. */
export type ChoiceState = 'proposed' | 'may' | 'warn' | 'ask_first';

export type GuideChoice<Id extends string> = {
  readonly id: Id;
  readonly state: ChoiceState;
  readonly reasons: readonly Reason[];
};

/** One of the questions about a line: what is proposed and why, and how every other row stands. */
export type GuidePart<Id extends string> = {
  /** Whether this line calls for an answer at all: no special category needs no Article 9 condition. */
  readonly needed: boolean;
  /** Null: nothing fits by itself, and the reasons say so. */
  readonly proposed: Id | null;
  /** What may be recorded beside it. */
  readonly also: readonly Id[];
  readonly reasons: readonly Reason[];
  readonly choices: readonly GuideChoice<Id>[];
};

/** What is proposed, before every row of the table has been looked at. */
export type Proposed<Id extends string> = Omit<GuidePart<Id>, 'choices'>;

/** What is said of one row: a warning, a question to answer first, or a word of advice beside a row that may be chosen. */
export type Said = { readonly state: 'may' | 'warn' | 'ask_first'; readonly text: string } | null;

/** A part of the guide: a proposal, and each row of its table with what is said of it. */
export function guidePart<Id extends string>(
  table: Readonly<Record<Id, Pick<LawRow, 'label' | 'source'>>>,
  proposed: Proposed<Id>,
  day: LocalDate,
  sayOf: (id: Id) => Said,
): GuidePart<Id> {
  const choices = keysOf(table).map((id): GuideChoice<Id> => {
    if (id === proposed.proposed) return { id, state: 'proposed', reasons: proposed.reasons };
    const row = table[id];
    const said = sayOf(id);
    const reasons = said ? [{ text: said.text, source: row.source }] : [];
    const force = notInForce(row, day);
    if (force) return { id, state: 'warn', reasons: [{ text: force, source: row.source }, ...reasons] };
    return { id, state: said?.state ?? 'may', reasons };
  });
  return { ...proposed, choices };
}

/** A sentence where a row is not in force on a day: it may be chosen all the same, and is shown as such. */
export function notInForce({ label, source }: Pick<LawRow, 'label' | 'source'>, day: LocalDate): string | null {
  // A rule of this product is no law that began on a day.
  if (source.kind === 'product rule') return null;
  switch (forceOn({ source }, day)) {
    case 'not_begun':
      return `${label}: not in force on ${formatDate(day)}. It began on ${formatDate(source.inForceFrom ?? day)}.`;
    case 'ended':
      return `${label}: no longer in force on ${formatDate(day)}. It ended on ${formatDate(source.supersededOn ?? day)}.`;
    case 'in_force':
    case 'not_known':
      return null;
  }
}

/** Advice beside a row that may be chosen. */
export function may(text: string): Said {
  return { state: 'may', text };
}

/** Why a row does not suit this line. It may be chosen all the same. */
export function warn(text: string): Said {
  return { state: 'warn', text };
}
