/**
 * For whom a copy is made. Every output of a record names its audience, and one function decides what that audience may see.
 * A person or recipient is named by its opaque id, never by name: an audience can stand in a log or a file name.
 */
export type Audience =
  | 'office'
  | 'child'
  | `family:${string}`
  | `recipient:${string}`
  | `subject-access:${string}`
  | 'blank';

export type AudienceKind = 'office' | 'child' | 'family' | 'recipient' | 'subject-access' | 'blank';

const KINDS: readonly AudienceKind[] = ['office', 'child', 'family', 'recipient', 'subject-access', 'blank'];

/** The kind of an audience: `family:p1` is `family`. */
export function audienceKind(audience: Audience): AudienceKind {
  const kind = KINDS.find((known) => audience === known || audience.startsWith(`${known}:`));
  if (!kind) throw new Error('An audience of no known kind');
  return kind;
}
