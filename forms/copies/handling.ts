/** What may have happened to a copy. `needsNote`: why, or by which way, has to be said. */
export const COPY_WAYS = {
  paper: { label: 'Given on paper', needsNote: false },
  email: { label: 'Emailed', needsNote: false },
  post: { label: 'Posted', needsNote: false },
  kept: { label: 'Kept at the office for them', needsNote: false },
  not_given: { label: 'Not given', needsNote: true },
} as const satisfies Record<string, { label: string; needsNote: boolean }>;

export type CopyHow = keyof typeof COPY_WAYS;

/** Whether a word is the id of a way. */
export function isCopyHow(word: string): word is CopyHow {
  return Object.hasOwn(COPY_WAYS, word);
}
