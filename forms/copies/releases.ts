/**
 * A step on the way of a copy to somebody from whom something is kept: asked for, then checked or refused by somebody else.
 * `protections`: a fingerprint of what was kept from the reader then. What is protected since has to be checked anew.
 */
export type ReleaseStep = {
  readonly id: string;
  readonly type: 'asked' | 'checked' | 'refused';
  readonly note: string;
  readonly protections: string;
  readonly by: string;
  readonly at: string;
};

/** How far the release of a copy is. Only what is checked may be opened or given. */
export type ReleaseStanding =
  | { readonly type: 'not needed' }
  /** The sealed copy is not the one that would be made today: it may hold what is protected since. */
  | { readonly type: 'out of date' }
  | { readonly type: 'to ask' }
  | { readonly type: 'asked'; readonly step: ReleaseStep }
  | { readonly type: 'refused'; readonly step: ReleaseStep }
  | { readonly type: 'checked'; readonly step: ReleaseStep };

/** What is known of a copy: whether anything is kept from its reader, whether it is what would be made today, and what was done. */
export type ReleaseFacts = {
  readonly isForBarredReader: boolean;
  readonly isCurrent: boolean;
  readonly protections: string;
  readonly steps: readonly ReleaseStep[];
};

/**
 * Where the release of a copy stands. Nobody needs one for a copy to somebody from whom nothing is kept: the police, a health
 * service, the person who is protected.
 */
export function releaseStanding({ isForBarredReader, isCurrent, protections, steps }: ReleaseFacts): ReleaseStanding {
  if (!isForBarredReader) return { type: 'not needed' };
  if (!isCurrent) return { type: 'out of date' };
  const last = steps.findLast((step) => step.protections === protections);
  return last ? { type: last.type, step: last } : { type: 'to ask' };
}

/** Whether a copy may be opened and given. */
export function mayBeGiven({ type }: Pick<ReleaseStanding, 'type'>): boolean {
  return type === 'not needed' || type === 'checked';
}

/** Somebody of the staff, by their team. */
export type Checker = { readonly staffId: string; readonly teamId: string };

/** Whether somebody may be the second person: of the child's team or of the team of whoever asked, and never the same one. */
export function mayCheck(checker: Checker, asked: Checker, childTeamId: string): boolean {
  if (checker.staffId === asked.staffId) return false;
  return checker.teamId === childTeamId || checker.teamId === asked.teamId;
}

/** Where a release stands, in words for staff. */
export const RELEASE_WORDS = {
  'not needed': 'Needs no check.',
  'out of date': 'This is not the copy that would be made today: do not give it. Use the newest version, or make one.',
  'to ask': 'Nobody has checked it yet.',
  asked: 'Waits for a second person.',
  refused: 'Must not be given as it is.',
  checked: 'Checked: it may be given.',
} as const satisfies Record<ReleaseStanding['type'], string>;
