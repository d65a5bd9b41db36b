import type { LocalDate } from '~/forms/values/dates';

/** `at`: when it happened. `recordedAt`: when it was written down. `by`: who did it. */
type Happened = { readonly id: string; readonly at: string; readonly recordedAt: string; readonly by: string };

/** A sealed paper that goes with a transfer, as the manifest names it: its hash proves which file it is. */
export type ManifestPaper = {
  readonly documentId: string;
  readonly reference: string;
  readonly title: string;
  readonly sealedAt: string;
  readonly sha256: string;
};

/** What happened in the transfer of a child to another council. Nothing is taken out of the record here. */
export type TransferFact =
  /** What protects somebody was passed on: it goes before any paper. */
  | (Happened & {
      readonly type: 'flags_passed';
      readonly to: string;
      readonly channel: string;
      readonly flags: readonly string[];
    })
  | (Happened & {
      readonly type: 'papers_sent';
      readonly to: string;
      readonly channel: string;
      readonly summary: string;
      readonly papers: readonly ManifestPaper[];
      /** The decision on which it went. */
      readonly seriesId: string;
      /** Why it went before what protects somebody; empty where it did not. */
      readonly beforeFlagsWhy: string;
    })
  | (Happened & { readonly type: 'acknowledged'; readonly from: string; readonly words: string });

/** A family's move to another council, with what was handed over for it. */
export type Transfer = {
  /** The id of the move in the record. */
  readonly id: string;
  readonly to: string;
  readonly movesOn: LocalDate;
  readonly facts: readonly TransferFact[];
};

export type TransferStep = 'flags' | 'papers' | 'acknowledgement' | 'finished';

/** What is to be done next: protection goes first, the receiving council acknowledges last. Nothing is blocked by it. */
export function nextStep({ facts }: { readonly facts: readonly Pick<TransferFact, 'type'>[] }): TransferStep {
  const has = (type: TransferFact['type']) => facts.some((fact) => fact.type === type);
  if (!has('flags_passed')) return 'flags';
  if (!has('papers_sent')) return 'papers';
  return has('acknowledged') ? 'finished' : 'acknowledgement';
}

/**
 * What protects somebody and still has to be passed on: all of it at first, and later what was recorded since. Null where the other
 * council knows all of it.
 */
export function flagsToPass(transfer: Pick<Transfer, 'facts'>, flags: readonly string[]): readonly string[] | null {
  const passed = lastOf(transfer, 'flags_passed');
  if (!passed) return flags;
  const since = flags.filter((flag) => !passed.flags.includes(flag));
  return since.length > 0 ? since : null;
}

/** What was passed on last; null before. */
export function lastOf<Type extends TransferFact['type']>(
  { facts }: Pick<Transfer, 'facts'>,
  type: Type,
): Extract<TransferFact, { readonly type: Type }> | null {
  const isOfType = (fact: TransferFact): fact is Extract<TransferFact, { readonly type: Type }> => fact.type === type;
  return facts.filter(isOfType).at(-1) ?? null;
}
