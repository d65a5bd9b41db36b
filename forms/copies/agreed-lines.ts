import type { Line } from '~/forms/agreement/lines';
import { standingIn } from '~/forms/agreement/proposal';
import type { Wish } from '~/forms/agreement/wishes';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { CopyRecord } from '~/forms/copies/record';
import { CAPACITIES, maySpeak } from '~/forms/deciders/capacities';
import { type Disagreement, disagreementIn, type Saying } from '~/forms/deciders/disagreement';

/** A record with everybody who answered the form, whoever finished first in front. */
export function everybody(record: CopyRecord): readonly CopyRecord[] {
  return [...record.others, record].sort((one, other) => (one.signature.signedAt < other.signature.signedAt ? -1 : 1));
}

/** The lines about which people with a say differ. */
export function differingLines(
  records: readonly CopyRecord[],
): readonly { readonly line: Line; readonly differ: Disagreement }[] {
  return (records[0]?.proposal.lines ?? []).flatMap((line) => {
    const differ = disagreementIn(sayingsTo(line.id, records));
    return differ ? [{ line, differ }] : [];
  });
}

/**
 * What a recipient may be told was agreed: lines to which somebody who decides said yes, whom nobody pressed, and about which
 * nobody who may decide differs. Where a line holds an adult's own information, that adult's yes as well: nobody agrees for
 * another. Where several agreed, every limit counts.
 */
export function agreedWishes(records: readonly CopyRecord[]): readonly Wish[] {
  const differing = differingLines(records).map(({ line }) => line.id);
  const governing = governingIn(records);
  return (records[0]?.proposal.lines ?? []).flatMap(({ id, about = [] }): readonly Wish[] => {
    if (differing.includes(id)) return [];
    const childs = records.filter((record) => decides(record, governing)).flatMap((record) => standingYes(id, record));
    const own = about.map((personId) => ownYes(id, personId, records));
    if ([childs, ...own].some((part) => part.length === 0)) return [];
    const yes = [...childs, ...own.flat()];
    const limits = [...new Set(yes.flatMap(({ limitText }) => limitText ?? []))].sort();
    const limitText = limits.length > 0 ? limits.join('; ') : null;
    return [{ lineId: id, wish: limitText ? 'agree_with_limits' : 'agree', limitText }];
  });
}

/** Who was expected to decide when the form was put last; null where nobody had said, as on version 1. */
function governingIn(records: readonly CopyRecord[]): readonly string[] | null {
  const decided = records
    .flatMap(({ proposal }) => proposal.office.decided ?? [])
    .filter(({ governing }) => governing.length > 0);
  return decided.at(-1)?.governing.map(({ personId }) => personId) ?? null;
}

/** Whether theirs is a yes to go by, as the record's status has it: they decide, and nobody pressed them. */
function decides({ proposal, handBack }: CopyRecord, governing: readonly string[] | null): boolean {
  const capacity = standingIn(proposal);
  const counts = governing ? governing.includes(proposal.person.id) : CAPACITIES[capacity].byDefault;
  return counts && maySpeak(capacity) && handBack?.howSigned !== 'pressed';
}

function ownYes(lineId: string, personId: string, records: readonly CopyRecord[]): readonly Wish[] {
  return records
    .filter(({ proposal, handBack }) => proposal.person.id === personId && handBack?.howSigned !== 'pressed')
    .flatMap((record) => standingYes(lineId, record));
}

function standingYes(lineId: string, record: CopyRecord): readonly Wish[] {
  if (isTakenBack(lineId, record)) return [];
  return record.wishes.filter((wish) => wish.lineId === lineId && isYes(wish));
}

function sayingsTo(lineId: string, records: readonly CopyRecord[]): readonly Saying[] {
  return records.flatMap((record) => {
    const { person } = record.proposal;
    const by = { personId: person.id, name: person.name, capacity: standingIn(record.proposal) };
    const wish = record.wishes.find((said) => said.lineId === lineId);
    if (!wish) return [];
    return [{ by, say: isYes(wish) && isTakenBack(lineId, record) ? ('withdrawn' as const) : wish.wish }];
  });
}

function isTakenBack(lineId: string, { withdrawals }: CopyRecord): boolean {
  return withdrawals.some(({ lines }) => lines.some(({ line }) => line.id === lineId));
}
