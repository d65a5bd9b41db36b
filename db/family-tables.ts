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
