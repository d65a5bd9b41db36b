import type { Bit } from '~/db/tables';

// What was put to a family and what it said.

/** `state`: draft, with_family, answered, complete, discarded, entered_in_error. `revision` grows with every save. */
export type AgreementRow = {
  id: string;
  reference: string;
  child_id: string;
  team_id: string;
  form_id: string;
  form_version: string;
  language: string;
  state: string;
  draft: string;
  revision: number;
  created_by: string;
  created_at: string;
  updated_at: string;
  completed_at: string | null;
  /** Forms about brothers and sisters from one conversation share it. */
  visit_id: string | null;
  /** The agreement that this one asks about again. */
  renews_id: string | null;
};

/** What was put to the family, frozen: the lines, the wording, the notice, and the practitioner's signed statement. */
export type ProposalRow = {
  id: string;
  agreement_id: string;
  number: number;
  content: string;
  content_hash: string;
  wording_hash: string;
  notice_hash: string;
  agreement_revision: number;
  made_by: string;
  made_at: string;
  review_on: string | null;
};

/** One family member's session with one proposal. `state`: open, stopped (wants to talk), thinking, finished, replaced. */
export type SigningSessionRow = {
  id: string;
  agreement_id: string;
  proposal_id: string;
  person_id: string;
  started_by: string;
  started_at: string;
  answers: string;
  state: string;
  finished_at: string | null;
};

export type WishRow = {
  id: string;
  agreement_id: string;
  proposal_id: string;
  signing_session_id: string;
  line_id: string;
  person_id: string;
  wish: string;
  limit_text: string | null;
  expressed_at: string;
};

export type SignatureRow = {
  id: string;
  agreement_id: string;
  proposal_id: string;
  signing_session_id: string;
  person_id: string;
  capacity: string;
  method: string;
  typed_name: string | null;
  strokes_file_id: string | null;
  asked_again: Bit;
  opt_out: string | null;
  idempotency_key: string;
  /** When the answers were given; `recorded_at` is when they were written down, later for what was taken down. */
  signed_at: string;
  recorded_at: string;
  /** What is particular to the method, as JSON: the number called, the witness, the pages of a paper form. */
  details: string;
};

/** How the signer, asked in private, wants a copy: paper, email, post, kept_by_worker or none. */
export type CopyWishRow = {
  id: string;
  signing_session_id: string;
  person_id: string;
  how: string;
  detail: string | null;
  recorded_at: string;
};

export type HandBackRow = {
  id: string;
  agreement_id: string;
  signing_session_id: string;
  how_signed: string;
  detail: string | null;
  own_words: string | null;
  /** What the worker saw: mark, refused_to_sign or unable_to_sign; null where the signature says it all. */
  signed_as: string | null;
  witness_name: string | null;
  recorded_by: string;
  recorded_at: string;
};

/** How an agreement ended without counting: discarded as a draft, or entered in error after sealing. */
export type EndingRow = {
  id: string;
  agreement_id: string;
  kind: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
};

/** Something that happened to what a child's people said, after they said it: one RecordFact or correction as JSON. */
export type RecordFactRow = {
  id: string;
  child_id: string;
  agreement_id: string | null;
  type: string;
  content: string;
  at: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** Something that was sent to, or asked of, a recipient. `slot`: the line of a form, or of the decision where there was no form. */
export type DisclosureRow = {
  id: string;
  child_id: string;
  agreement_id: string | null;
  decision_series_id: string | null;
  slot: string;
  recipient_id: string | null;
  recipient_name: string;
  what: string;
  channel: string;
  content: string;
  at: string;
  recorded_at: string;
  recorded_by: string;
  idempotency_key: string;
};

/** Something for a person to do. */
export type TaskRow = {
  id: string;
  kind: string;
  child_id: string;
  agreement_id: string | null;
  team_id: string;
  assigned_to: string;
  unique_key: string;
  content: string;
  due_on: string;
  due_at: string | null;
  created_at: string;
  done_at: string | null;
  done_by: string | null;
  done_note: string | null;
};

/** What a member of staff typed on one of a child's pages and has not sent. */
export type UnsavedPageRow = { child_id: string; staff_id: string; page: string; fields: string; kept_at: string };
