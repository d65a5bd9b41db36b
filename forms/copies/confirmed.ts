import type { Wish } from '~/forms/agreement/wishes';
import { agreedWishes } from '~/forms/copies/agreed-lines';
import type { CopyRecord } from '~/forms/copies/record';

/** What one recipient may be told was agreed, by what everybody on the form said. */
export function confirmedTo(recipientId: string, records: readonly CopyRecord[]): readonly Wish[] {
  const lines = records[0]?.proposal.lines ?? [];
  const own = lines.filter((line) => line.recipientId === recipientId).map(({ id }) => id);
  return agreedWishes(records).filter(({ lineId }) => own.includes(lineId));
}

/** What a confirmation says that was sealed at an instant: what was known by then, whatever came to be known since. */
export function confirmedAt(recipientId: string, records: readonly CopyRecord[], sealedAt: string): readonly Wish[] {
  const known = records.filter(({ signature }) => signature.recordedAt <= sealedAt);
  return confirmedTo(
    recipientId,
    known.map((record) => ({
      ...record,
      handBack: record.handBack && record.handBack.recordedAt <= sealedAt ? record.handBack : null,
      withdrawals: record.withdrawals.filter(({ withdrew }) => withdrew.recordedAt <= sealedAt),
    })),
  );
}

/** Whether another may be confirmed to a recipient by what everybody said than by what some of them did. */
export function changesBetween(
  recipientId: string,
  before: readonly CopyRecord[],
  records: readonly CopyRecord[],
): boolean {
  return !sameWishes(confirmedTo(recipientId, before), confirmedTo(recipientId, records));
}

/** Whether a confirmation that was sealed at an instant still says what may be confirmed: the same lines, with the same limits. */
export function stillStands(recipientId: string, records: readonly CopyRecord[], sealedAt: string): boolean {
  return sameWishes(confirmedAt(recipientId, records, sealedAt), confirmedTo(recipientId, records));
}

/** The wishes of the first that are not in the second as they were: gone, or with another limit. */
export function noLongerIn(first: readonly Wish[], second: readonly Wish[]): readonly Wish[] {
  return first.filter((wish) => !second.some((other) => sameWish(wish, other)));
}

function sameWishes(first: readonly Wish[], second: readonly Wish[]): boolean {
  return first.length === second.length && noLongerIn(first, second).length === 0;
}

function sameWish(one: Wish, other: Wish): boolean {
  return one.lineId === other.lineId && one.wish === other.wish && one.limitText === other.limitText;
}
