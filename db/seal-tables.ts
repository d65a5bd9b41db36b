// What the seals of documents are checked by.

/** One stored file of a document, by the level of its seal: B-B, B-T, B-LT or B-LTA. */
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
