import { CAPACITIES, type Capacity } from '~/forms/deciders/capacities';
import type { Receipt, ReceiptWish } from '~/forms/receipts/receipt';

/**
 * Whether what somebody said to a line may be called consent: only where consent is the basis, and theirs to give. The basis that
 * was decided for the line counts, and where nothing was decided the one of the notice that they were given. One that nobody
 * wrote down is none; an officer’s authorisation is never consent, nor is the wish of anybody without standing.
 */
export function restsOnConsent(receipt: Receipt, wish: ReceiptWish, line: string): boolean {
  if (wish.standing === 'does_not_count' || !mayConsent(wish.person.capacity)) return false;
  const decided = decidedBases(receipt, line);
  if (decided.length === 0) return wish.asked.noticeBasis === 'consent';
  return decided.every((article6) => article6 === 'a');
}

/** Whether something was decided about a line, on another basis than consent or on none. */
export function isDecidedOtherwise(receipt: Receipt, line: string): boolean {
  return decidedBases(receipt, line).some((article6) => article6 !== 'a');
}

function decidedBases({ decisions }: Receipt, line: string): readonly (string | null)[] {
  return decisions.flatMap(({ lines }) => lines.filter((one) => one.line === line)).map(({ basis }) => basis.article6);
}

/** Whether a yes in this capacity can be anybody’s agreement: not the council’s, nor that of somebody without standing. */
export function mayConsent(capacity: string): boolean {
  return isCapacity(capacity) && CAPACITIES[capacity].speaks && CAPACITIES[capacity].yes === 'agreed';
}

function isCapacity(code: string): code is Capacity {
  return Object.hasOwn(CAPACITIES, code);
}
