/**
 * What changed for the child after something was shared. Only an answer to this is called impact (Warrington asks partnerships to
 * evidence it): how often something is shared says nothing of it.
 */
export const IMPACT = {
  better: 'Something got better',
  no_change: 'No change',
  worse: 'Something got worse',
  not_known: 'Not known yet',
} as const satisfies Record<string, string>;

export type Impact = keyof typeof IMPACT;
