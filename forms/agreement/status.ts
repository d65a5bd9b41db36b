import type { LineOutcome, LineOutcomeKind } from '~/forms/agreement/line-outcome';
import type { ReadRecord } from '~/forms/agreement/read-record';
import { isYes } from '~/forms/agreement/said';
import { adultsToAnswer, isOpenForChild, type StatusReason, statusReasons } from '~/forms/agreement/status-reasons';
import { type StatusKind, statusSentence } from '~/forms/agreement/status-words';
import { CAPACITIES } from '~/forms/deciders/capacities';
import type { Voice } from '~/forms/deciders/who-decides';
import { listOf } from '~/forms/values/text';

export type RecordStatus = {
  readonly status: StatusKind;
  readonly sentence: string;
  /** Never empty. */
  readonly reasons: readonly StatusReason[];
  /** What else is true: a record can be partly given and due for review. */
  readonly also: readonly StatusKind[];
  readonly counts: Readonly<Record<LineOutcomeKind, number>>;
};

/** Exactly one status for every record, with a sentence and at least one reason. Nothing is rounded up to a yes, or to a no. */
export function statusOf(record: ReadRecord): RecordStatus {
  const { lines, said } = record;
  const counts = countKinds(lines);
  const [status, ...also] = statusesOf(lines, counts);
  const yes = peopleWho(record, 'yes');
  const sentence = statusSentence(status, {
    child: said.names.get(said.childId) ?? 'the child',
    yes: namesOf(yes),
    verb:
      yes.length > 0 && yes.every(({ capacity }) => CAPACITIES[capacity].yes === 'authorised')
        ? 'authorised'
        : 'agreed to',
    no: namesOf(peopleWho(record, 'no')),
    waitsFor: waitsFor(record),
    share: { yes: counts.agreed + counts.agreed_with_limits, limited: counts.agreed_with_limits, all: lines.length },
  });
  return { status, sentence, reasons: statusReasons(said, lines), also, counts };
}

/** Every status that is true, what has to be looked at first in front. */
function statusesOf(
  lines: readonly LineOutcome[],
  counts: Readonly<Record<LineOutcomeKind, number>>,
): readonly [StatusKind, ...StatusKind[]] {
  const review = lines.some(({ put, kind }) => put.due.length > 0 && kind !== 'not_asked');
  const main = mainStatus(lines.length, counts);
  const asides: StatusKind[] = [];
  if (lines.some(({ unconfirmed }) => unconfirmed)) asides.push('unconfirmed');
  if (review) asides.push('due_for_review');
  const [aside, ...rest] = asides;
  const standsWithYes = main === 'given' || main === 'partly';
  return standsWithYes && aside ? [aside, main, ...rest] : [main, ...asides];
}

function mainStatus(all: number, counts: Readonly<Record<LineOutcomeKind, number>>): StatusKind {
  if (counts.not_asked === all) return 'not_asked';
  if (counts.conflicting > 0) return 'conflicting';
  if (counts.agreed === all) return 'given';
  if (counts.agreed + counts.agreed_with_limits > 0) return 'partly';
  if (counts.withdrawn > 0) return 'withdrawn';
  if (counts.expired > 0) return 'expired';
  return counts.refused === all ? 'refused' : 'undecided';
}

function countKinds(lines: readonly LineOutcome[]): Readonly<Record<LineOutcomeKind, number>> {
  const counts = {
    conflicting: 0,
    withdrawn: 0,
    refused: 0,
    expired: 0,
    no_view: 0,
    not_asked: 0,
    agreed_with_limits: 0,
    agreed: 0,
  };
  for (const { kind } of lines) counts[kind] += 1;
  return counts;
}

/** Who has not answered for their own information, where nothing waits for those who decide for the child. */
function waitsFor({ said, lines }: ReadRecord): string {
  if (lines.some(isOpenForChild)) return '';
  return listOf([...new Set(lines.flatMap(adultsToAnswer))].map((id) => said.names.get(id) ?? 'an adult').sort());
}

type Named = Pick<Voice, 'name' | 'capacity'>;

/** Whose yes or no the sentence is about: those who differ, or else those whose answers counted. */
function peopleWho({ lines }: ReadRecord, which: 'yes' | 'no'): readonly Named[] {
  const differing = new Set<Named>();
  for (const { conflict } of lines) for (const one of conflict?.[which] ?? []) differing.add(one);
  if (differing.size > 0) return [...differing];
  const people = new Set<Named>();
  for (const { deciding } of lines) {
    for (const { by, say } of deciding) if (which === 'yes' ? isYes(say) : say === 'refuse') people.add(by);
  }
  return [...people];
}

/** By name, whoever signed first. */
function namesOf(people: readonly Named[]): string {
  const names = [...new Set(people.map(({ name }) => name))].sort();
  return names.length > 0 ? listOf(names) : 'Nobody';
}
