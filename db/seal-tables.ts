// What the seals of documents are checked by, and by whom whether they still hold is asked.

/** One stored file of a document, or of another paper about a child, by the level of its seal: B-B, B-T, B-LT or B-LTA. */
export type DocumentVersionRow = {
  id: string;
  document_id: string;
  level: string;
  file_id: string;
  sha256: string;
  made_at: string;
};

/** A certificate that a seal or a time-stamp is checked by, in base64. `used_for`: seal or time-stamp. */
export type PinnedCertificateRow = {
  id: string;
  fingerprint: string;
  used_for: string;
  certificate: string;
  recorded_at: string;
};

/** A paper about a child that is of no form, as it was sealed. `kind`: manifest (of a transfer) or decision (of its series). */
export type ChildPaperRow = {
  id: string;
  kind: string;
  subject_id: string;
  child_id: string;
  reference: string;
  content_hash: string;
  sealed_by: string;
  sealed_at: string;
};

/** The manifest of a transfer of before those were kept. */
export type SealedPaperRow = {
  sha256: string;
  level: string;
  sealed_by: string;
  made_at: string;
};

/** The way in for whoever was given a copy. `secret_hash`: hexadecimal SHA-256 of what stands in the address. */
export type CopyLinkRow = {
  id: string;
  copy_id: string;
  secret_hash: string;
  made_at: string;
  made_by: string;
};

export type CopyLinkEndingRow = {
  link_id: string;
  ended_at: string;
  ended_by: string;
};
