// What a council sets for itself.

/** One policy on who decides, as JSON, from a day on; a change is a new row. */
export type DecidingPolicyRow = { id: string; content: string; recorded_at: string; recorded_by: string };

/** A bundle of information that a practitioner taps. `content`: its words, tier and special categories, as JSON. */
export type TopicRow = {
  id: string;
  content: string;
  position: number;
  retired_at: string | null;
  recorded_at: string;
  recorded_by: string;
};
