import type { Bit } from '~/db/tables';

/** One version of what was decided about sharing: versions of the same decision share a series. */
export type SharingDecisionRow = {
  id: string;
  series_id: string;
  version: number;
  child_id: string;
  team_id: string;
  outcome: string;
  is_urgent: Bit;
  review_on: string | null;
  content: string;
  decided_at: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** Something that happened to a decision after it was made: one DecisionFact as JSON. */
export type DecisionFactRow = {
  id: string;
  series_id: string;
  child_id: string;
  type: string;
  content: string;
  at: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** A detail that is kept from somebody, as JSON; a row with `ends` ends an earlier one, and says why. */
export type ProtectedDetailRow = {
  id: string;
  child_id: string;
  ends: string | null;
  content: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** One step of a release: asked for, or checked or refused by a second person. */
export type ReleaseRow = {
  id: string;
  document_id: string;
  type: string;
  content: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** Something that happened in the transfer of a child to another council: one TransferFact as JSON. */
export type TransferFactRow = {
  id: string;
  transfer_id: string;
  child_id: string;
  type: string;
  content: string;
  at: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};
