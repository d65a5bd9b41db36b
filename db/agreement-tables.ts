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
  signed_at: string;
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
