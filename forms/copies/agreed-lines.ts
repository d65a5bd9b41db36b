import type { Line } from '~/forms/agreement/lines';
import { standingIn } from '~/forms/agreement/proposal';
import type { Wish } from '~/forms/agreement/wishes';
import { isYes } from '~/forms/copies/recipients-to-tell';
import type { CopyRecord } from '~/forms/copies/record';
import { maySpeak } from '~/forms/deciders/capacities';
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
 * What a recipient may be told was agreed: lines to which somebody who may decide said yes, whom nobody pressed, and about which
 * nobody who may decide differs. Where several agreed, every limit counts.
 */
export function agreedWishes(records: readonly CopyRecord[]): readonly Wish[] {
  const differing = differingLines(records).map(({ line }) => line.id);
  return (records[0]?.proposal.lines ?? []).flatMap(({ id }): readonly Wish[] => {
    if (differing.includes(id)) return [];
    const yes = records.filter(mayAgree).flatMap((record) => standingYes(id, record));
    if (yes.length === 0) return [];
    const limits = [...new Set(yes.flatMap(({ limitText }) => limitText ?? []))].sort();
    const limitText = limits.length > 0 ? limits.join('; ') : null;
    return [{ lineId: id, wish: limitText ? 'agree_with_limits' : 'agree', limitText }];
  });
}

function mayAgree({ proposal, handBack }: CopyRecord): boolean {
  return maySpeak(standingIn(proposal)) && handBack?.howSigned !== 'pressed';
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
