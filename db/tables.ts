/**
 * The tables, as the database gives and takes them: text ids, ISO 8601 text for instants (`_at`, UTC) and dates (`_on`),
 * 0 and 1 for yes and no, JSON as text. Only db/ sees these; every repository gives domain types out.
 */
export type Bit = 0 | 1;

export type TeamRow = { id: string; name: string };

export type StaffRow = {
  id: string;
  email: string;
  name: string;
  job_title: string;
  role: string;
  team_id: string;
  password_hash: string | null;
  pin_hash: string | null;
  is_demonstration: Bit;
  created_at: string;
  disabled_at: string | null;
};

/** The one-time code of an account that has no password yet. */
export type SetUpCodeRow = { staff_id: string; code_hash: string; created_at: string; expires_at: string };

/** `state` is open, locked (idle: the PIN opens it), parked (the family has the tablet) or ended. */
export type SessionRow = {
  id: string;
  token_hash: string;
  kind: string;
  staff_id: string;
  state: string;
  signing_session_id: string | null;
  visit_child_id: string | null;
  pin_tries: number;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  parked_at: string | null;
  ended_at: string | null;
};

export type ChildRow = {
  id: string;
  team_id: string;
  given_names: string;
  family_name: string;
  known_as: string | null;
  /** Folded for exact comparison: no accents, no case, no punctuation. */
  family_name_folded: string;
  date_of_birth: string;
  case_system_id: string | null;
  is_restricted: Bit;
  created_at: string;
  created_by: string;
};

export type ChildNameRow = { id: string; child_id: string; name: string; kind: string };

export type PersonRow = { id: string; full_name: string; created_at: string; created_by: string };

export type FamilyLinkRow = {
  id: string;
  child_id: string;
  person_id: string;
  relationship: string;
  pr_route: string;
  pr_evidence: string;
  created_at: string;
  created_by: string;
};

export type AgencyRow = {
  id: string;
  name: string;
  kind: string;
  role: string;
  onward_to: string;
  onward_why: string;
  channel: string;
  created_at: string;
};

/** An agency that a family is known to use: its school, its GP. */
export type ChildAgencyRow = { child_id: string; agency_id: string; created_at: string };

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

/** An encrypted file under DATA_DIR. The row may be rewrapped when the council's key is rotated; nothing else changes. */
export type StoredFileRow = {
  id: string;
  kind: string;
  stored_as: string;
  plain_hash: string;
  bytes: number;
  key_id: string;
  wrapped_key: string;
  created_at: string;
};

export type DocumentRow = {
  id: string;
  reference: string;
  agreement_id: string;
  audience: string;
  version: number;
  title: string;
  file_id: string;
  content_hash: string;
  sealed_by: string;
  sealed_at: string;
};

/** Who received which copy, when and how, or why not. */
export type CopyRow = {
  id: string;
  document_id: string;
  how: string;
  given_to: string;
  note: string | null;
  recorded_by: string;
  recorded_at: string;
};

/** The machine's work. Claimed by a lease, done once; `unique_key` makes queuing twice the same as queuing once. */
export type JobRow = {
  id: string;
  kind: string;
  subject_id: string;
  unique_key: string;
  payload: string;
  run_at: string;
  leased_until: string | null;
  leased_by: string | null;
  attempts: number;
  done_at: string | null;
  last_error: string | null;
};

export type AuditEventRow = {
  sequence: number;
  id: string;
  at: string;
  actor_kind: string;
  actor_id: string;
  type: string;
  agreement_id: string | null;
  child_id: string | null;
  details: string;
  previous_hash: string;
  hash: string;
};

/** Search terms never stand in an address: they wait here, for the session that asked. */
export type SearchRow = {
  id: string;
  session_id: string;
  staff_id: string;
  kind: string;
  terms: string;
  result_count: number;
  created_at: string;
};

/** What the records search looks through, one row an agreement. `sequence` is the row id of its full-text twin. */
export type SearchEntryRow = {
  sequence: number;
  agreement_id: string;
  child_id: string;
  date_of_birth: string;
  case_system_id: string | null;
  decided_on: string;
  worker_id: string;
};

export type Tables = {
  teams: TeamRow;
  staff: StaffRow;
  set_up_codes: SetUpCodeRow;
  sessions: SessionRow;
  children: ChildRow;
  child_names: ChildNameRow;
  people: PersonRow;
  family_links: FamilyLinkRow;
  agencies: AgencyRow;
  child_agencies: ChildAgencyRow;
  agreements: AgreementRow;
  proposals: ProposalRow;
  signing_sessions: SigningSessionRow;
  wishes: WishRow;
  signatures: SignatureRow;
  copy_wishes: CopyWishRow;
  hand_backs: HandBackRow;
  endings: EndingRow;
  stored_files: StoredFileRow;
  documents: DocumentRow;
  copies: CopyRow;
  jobs: JobRow;
  audit_events: AuditEventRow;
  searches: SearchRow;
  search_entries: SearchEntryRow;
};
