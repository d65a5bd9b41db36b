import type { Bit } from '~/db/tables';

// Whom a form is about: children, their adults, and the agencies that they use.

export type ChildRow = {
  id: string;
  team_id: string;
  given_names: string;
  family_name: string;
  known_as: string | null;
  /** Folded for exact comparison: no accents, no case, no punctuation. */
  family_name_folded: string;
  /** Of an expected child the expected day; of an estimated birth the earliest day it may be. */
  date_of_birth: string;
  /** Null: born on that day. `expected` or `estimated`, with the latest day of an estimate. */
  birth_kind: string | null;
  birth_latest: string | null;
  case_system_id: string | null;
  is_restricted: Bit;
  created_at: string;
  created_by: string;
};

/** What was known of a child before it was put right, and since, as JSON. */
export type ChildDetailsRow = {
  id: string;
  child_id: string;
  was: string;
  now: string;
  reason: string;
  idempotency_key: string;
  recorded_at: string;
  recorded_by: string;
};

/** `other`: another name or spelling of today. `former`: one that was put right or let go of, by which a record is still found. */
export type ChildNameRow = { id: string; child_id: string; name: string; kind: string };

export type PersonRow = {
  id: string;
  full_name: string;
  /** Of somebody under 18 who was added as an adult of a family; null: not asked. */
  born_on: string | null;
  created_at: string;
  created_by: string;
};

export type FamilyLinkRow = {
  id: string;
  child_id: string;
  person_id: string;
  relationship: string;
  pr_route: string;
  pr_evidence: string;
  /** The day a father's name was registered, or an order was made: from then on he or she holds it. Null: not asked. */
  registered_on: string | null;
  holds_until: string | null;
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
  /** public or voluntary; null: nobody has said. */
  body: string | null;
  /** Whether it is listed for the duty to share: yes, no or not_known; null: nobody has said. */
  has_duty_to_share: string | null;
  retired_at: string | null;
  created_at: string;
};

/** An agency that a family is known to use: its school, its GP. */
export type ChildAgencyRow = { child_id: string; agency_id: string; created_at: string };

/** One assessment of understanding, as JSON; a later one is a row of its own. */
export type AssessmentRow = {
  id: string;
  child_id: string;
  agreement_id: string | null;
  person_id: string;
  content: string;
  recorded_at: string;
  recorded_by: string;
};

/** One court order or limit about one adult of a child, as JSON. */
export type RestrictionRow = {
  id: string;
  child_id: string;
  person_id: string;
  content: string;
  recorded_at: string;
  recorded_by: string;
};

/** What a child said or drew, who may see it, and when and by whom they were told what was decided, as JSON. */
export type ChildWordsRow = {
  id: string;
  child_id: string;
  content: string;
  drawing_file_id: string | null;
  idempotency_key: string;
  recorded_at: string;
  recorded_by: string;
};

/** Two children who are not of one family and whose records belong to one risk. */
export type RecordLinkRow = {
  id: string;
  child_id: string;
  other_child_id: string;
  reason: string;
  recorded_at: string;
  recorded_by: string;
};
