import type { Bit } from '~/db/tables';

// Who works here: teams, accounts and their sessions.

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
