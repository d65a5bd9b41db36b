import { governs, type LineOutcome, type LineOutcomeKind, sayOf } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import type { ReadRecord } from '~/forms/agreement/read-record';
import type { Said, WhatWasSaid } from '~/forms/agreement/said';
import type { SigningMethod } from '~/forms/agreement/signing-methods';
import type { Capacity } from '~/forms/deciders/capacities';
import type { Saying } from '~/forms/deciders/disagreement';
import type { LocalDate } from '~/forms/values/dates';

/** What one person says to one line, kept apart from everybody else's. What was taken back still shows that it was given. */
export type PersonsWish = {
  readonly personId: string;
  readonly name: string;
  readonly capacity: Capacity;
  readonly decides: boolean;
  readonly say: Saying['say'];
  readonly limitText: string | null;
  readonly on: LocalDate;
  readonly withdrawnOn: LocalDate | null;
  readonly method: SigningMethod;
  readonly confirmed: boolean;
};

export type MatrixLine = {
  readonly slot: string;
  readonly purpose: string;
  readonly way: 'tell' | 'ask';
  readonly outcome: LineOutcomeKind;
  /** The days on which there was an agreement to rely on; null where there was none. */
  readonly validity: { readonly from: LocalDate; readonly until: LocalDate | null } | null;
  readonly reviewOn: LocalDate;
  readonly dueForReview: boolean;
  /** Where it is in writing. */
  readonly source: { readonly agreementId: string; readonly reference: string };
  readonly wishes: readonly PersonsWish[];
  /** In plain words: what that means. It says what people said; the lawful basis is decided apart. */
  readonly meaning: string;
};

export type MatrixCell = { readonly itemId: string; readonly lines: readonly MatrixLine[]; readonly meaning: string };
export type MatrixRow = { readonly recipientId: string; readonly name: string; readonly cells: readonly MatrixCell[] };

export type SharingMatrix = {
  readonly day: LocalDate;
  readonly items: readonly { readonly itemId: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
};

const NOBODY_ASKED = 'Nobody was asked about this.';

/** "What may I share, with whom, on this day?" Recipients down, information across, a cell for every pair, asked or not. */
export function sharingMatrix({ said, lines }: ReadRecord): SharingMatrix {
  const items = new Map<string, string>();
  const rows = new Map<string, Map<string, MatrixLine[]>>();
  for (const outcome of lines) {
    const { recipientId, itemId } = outcome.slot.line;
    items.set(itemId, said.names.get(itemId) ?? itemId);
    const row = rows.get(recipientId) ?? new Map<string, MatrixLine[]>();
    row.set(itemId, [...(row.get(itemId) ?? []), matrixLine(outcome, said)]);
    rows.set(recipientId, row);
  }
  return {
    day: said.day,
    items: [...items].map(([itemId, name]) => ({ itemId, name })),
    rows: [...rows].map(([recipientId, row]) => ({
      recipientId,
      name: said.names.get(recipientId) ?? recipientId,
      cells: [...items.keys()].map((itemId) => cellOf(itemId, row.get(itemId) ?? [])),
    })),
  };
}

function cellOf(itemId: string, lines: readonly MatrixLine[]): MatrixCell {
  const meaning = lines.length === 0 ? NOBODY_ASKED : [...new Set(lines.map((line) => line.meaning))].join(' ');
  return { itemId, lines, meaning };
}

function matrixLine(outcome: LineOutcome, said: WhatWasSaid): MatrixLine {
  const { slot, kind, put } = outcome;
  return {
    slot: slot.key,
    purpose: slot.line.purpose,
    way: slot.way,
    outcome: kind,
    validity: validityOf(outcome),
    reviewOn: put.reviewOn,
    dueForReview: put.due.length > 0,
    source: { agreementId: put.agreementId, reference: put.reference },
    wishes: [...slot.says.values()].map((one) => wishOf(one, said)).sort(byPerson),
    meaning: lineMeaning(outcome, said.day),
  };
}

function validityOf({ yes }: LineOutcome): MatrixLine['validity'] {
  return yes && { from: yes.on, until: yes.withdrawnOn ?? yes.put.expiresOn };
}

function wishOf(one: Said, said: WhatWasSaid): PersonsWish {
  const { personId, personName, capacity, method } = one.answer;
  return {
    personId,
    name: personName,
    capacity,
    decides: governs(one, said),
    say: sayOf(one, said.day),
    limitText: one.wish.limitText,
    on: one.on,
    withdrawnOn: one.withdrawnOn,
    method,
    confirmed: one.confirmed,
  };
}

function byPerson(one: PersonsWish, other: PersonsWish): number {
  return one.personId < other.personId ? -1 : 1;
}
