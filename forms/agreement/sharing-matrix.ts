import type { LineOutcome, LineOutcomeKind } from '~/forms/agreement/line-outcome';
import { lineMeaning } from '~/forms/agreement/matrix-words';
import type { ReadRecord } from '~/forms/agreement/read-record';
import type { Said } from '~/forms/agreement/said';
import type { LocalDate } from '~/forms/values/dates';

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
  /** What each person says, kept apart, by their ids. What was taken back still shows who gave it, when and how. */
  readonly wishes: readonly Said[];
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
    if (!items.has(itemId)) items.set(itemId, said.names.get(itemId) ?? itemId);
    let row = rows.get(recipientId);
    if (!row) {
      row = new Map();
      rows.set(recipientId, row);
    }
    const cell = row.get(itemId);
    if (cell) cell.push(matrixLine(outcome, said.names));
    else row.set(itemId, [matrixLine(outcome, said.names)]);
  }
  const itemIds = [...items.keys()];
  return {
    day: said.day,
    items: itemIds.map((itemId) => ({ itemId, name: items.get(itemId) ?? itemId })),
    rows: [...rows].map(([recipientId, row]) => ({
      recipientId,
      name: said.names.get(recipientId) ?? recipientId,
      cells: itemIds.map((itemId) => cellOf(itemId, row.get(itemId) ?? [])),
    })),
  };
}

function cellOf(itemId: string, lines: readonly MatrixLine[]): MatrixCell {
  const [first] = lines;
  if (lines.length < 2) return { itemId, lines, meaning: first?.meaning ?? NOBODY_ASKED };
  return { itemId, lines, meaning: [...new Set(lines.map(({ meaning }) => meaning))].join(' ') };
}

function matrixLine(outcome: LineOutcome, names: ReadonlyMap<string, string>): MatrixLine {
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
    wishes: slot.says,
    meaning: lineMeaning(outcome, names),
  };
}

function validityOf({ yes }: LineOutcome): MatrixLine['validity'] {
  return yes && { from: yes.by.on, until: yes.withdrawnOn ?? yes.put.expiresOn };
}
