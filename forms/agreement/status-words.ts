/** Where a record stands. Exactly one at a time; what is true besides stands beside it. */
export const STATUSES = {
  not_asked: 'Not asked',
  conflicting: 'Conflicting',
  withdrawn: 'Withdrawn',
  expired: 'Expired',
  refused: 'Refused',
  undecided: 'Undecided',
  unconfirmed: 'Told by telephone, not confirmed',
  due_for_review: 'Due for review',
  partly: 'Partly given',
  given: 'Given',
} as const;

export type StatusKind = keyof typeof STATUSES;

/** What a sentence about a status is made from: words that name people, never a time. */
export type StatusWords = {
  readonly child: string;
  readonly yes: string;
  /** "agreed to", or "authorised" where only the council did: that is no agreement of a family. */
  readonly verb: 'agreed to' | 'authorised';
  readonly no: string;
  /** Adults whose own information waits for them alone, where that is all that is open; empty otherwise. */
  readonly waitsFor: string;
  /** How much of what was asked has a yes. */
  readonly share: { readonly yes: number; readonly limited: number; readonly all: number };
};

/** One sentence for a status. It says what people said, never what will be shared. */
export function statusSentence(status: StatusKind, { child, yes, verb, no, waitsFor, share }: StatusWords): string {
  switch (status) {
    case 'not_asked':
      if (waitsFor) return `Adults answer for their own information. Not answered yet: ${waitsFor}.`;
      return `Nobody who decides for ${child} has answered yet.`;
    case 'conflicting':
      return `Agreed by ${yes}, not by ${no}: write your reasons. Nothing is blocked.`;
    case 'withdrawn':
      return `What was agreed for ${child} was taken back. It was valid until then.`;
    case 'expired':
      return `What was agreed for ${child} has passed its last day: ask again.`;
    case 'refused':
      return `${no} said no to everything that was asked.`;
    case 'undecided':
      return `There is no yes for ${child}, and not a no to everything either.`;
    case 'unconfirmed':
      return `${yes} ${verb} ${shareOf(share)} by telephone; it is not confirmed in writing yet.`;
    case 'due_for_review':
      return `${yes} ${verb} ${shareOf(share)}; it still stands, and it is time to ask again.`;
    case 'partly':
      return `${yes} ${verb} ${shareOf(share)}.`;
    case 'given':
      return `${yes} ${verb} ${shareOf(share)}.`;
  }
}

function shareOf({ yes, limited, all }: StatusWords['share']): string {
  const things = all === 1 ? 'thing' : 'things';
  const share = yes === all ? `everything that was asked (${all} ${things})` : `${yes} of ${all} ${things}`;
  return limited > 0 ? `${share}, with limits to ${limited}` : share;
}
