import type { PutEvent, RecordFact } from '~/forms/agreement/record-events';
import { reviewReasons } from '~/forms/agreement/reviews';
import type { Reason } from '~/forms/deciders/sources';
import { type LocalDate, londonDate } from '~/forms/values/dates';

/** What was put to the family, with its review and its last day as they stand on the day that is asked about. */
export type Put = {
  readonly id: string;
  readonly agreementId: string;
  readonly reference: string;
  readonly at: string;
  readonly on: LocalDate;
  readonly reviewOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  /** Why it is due for review; empty when it is not. */
  readonly due: readonly Reason[];
};

/** Everything that was put by the end of a day, by its id. */
export function putsOn(facts: readonly RecordFact[], day: LocalDate): ReadonlyMap<string, Put> {
  const puts = facts.filter((fact) => fact.type === 'put');
  return new Map(puts.map((put) => [put.id, putOn(put, facts, day)]));
}

function putOn(put: PutEvent, facts: readonly RecordFact[], day: LocalDate): Put {
  const { id, agreementId, reference, at, birth, expiresOn } = put;
  const later = facts.filter((fact) => fact.at > put.at);
  const reviewed = later.findLast((fact) => fact.type === 'reviewed' && fact.agreementId === agreementId);
  const moved = later.findLast((fact) => fact.type === 'moved');
  const on = londonDate(put.at);
  const reviewOn = reviewed?.type === 'reviewed' ? reviewed.nextReviewOn : put.reviewOn;
  const since = reviewed ? londonDate(reviewed.at) : on;
  const movedTo = moved?.type === 'moved' && moved.at > (reviewed?.at ?? '') ? moved.to : null;
  return {
    id,
    agreementId,
    reference,
    at,
    on,
    reviewOn,
    expiresOn,
    due: reviewReasons({ since, reviewOn, birth, movedTo }, day),
  };
}
