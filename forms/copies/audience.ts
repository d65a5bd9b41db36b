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

/** An audience as it was stored: throws for a text that is none. */
export function readAudience(text: string): Audience {
  if (text === 'office' || text === 'child' || text === 'blank') return text;
  const [kind, id = ''] = text.split(/:(.*)/s);
  if (id !== '' && kind === 'family') return `family:${id}`;
  if (id !== '' && kind === 'recipient') return `recipient:${id}`;
  if (id !== '' && kind === 'subject-access') return `subject-access:${id}`;
  throw new Error('An audience of no known kind');
}

/** The kind of an audience: `family:p1` is `family`. */
export function audienceKind(audience: Audience): AudienceKind {
  const kind = KINDS.find((known) => audience === known || audience.startsWith(`${known}:`));
  if (!kind) throw new Error('An audience of no known kind');
  return kind;
}
