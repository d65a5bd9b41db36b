// What is kept, found and done: files, documents, copies, jobs, events and searches.

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
/** One page of a paper form as a picture; `source_hash` is of the file that it was made from. */
export type PaperRow = {
  id: string;
  agreement_id: string;
  page: number;
  file_id: string;
  source_hash: string;
  recorded_at: string;
  recorded_by: string;
};

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
