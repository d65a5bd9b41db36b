/** What a practitioner may decide, in the order in which it is offered. Not sharing stands as large and as near as sharing. */
export const DECISION_OUTCOMES = {
  share: {
    label: 'Share',
    meaning: 'Everything that was proposed goes to the recipient.',
    done: 'Shared',
  },
  share_in_part: {
    label: 'Share in part',
    meaning: 'Some of it goes to the recipient. Say what is kept back.',
    done: 'Shared in part',
  },
  do_not_share: {
    label: 'Do not share',
    meaning: 'Nothing goes to the recipient. Say why, what risk is accepted and what would change it.',
    done: 'Not shared',
  },
  defer: {
    label: 'Decide later',
    meaning: 'Nothing goes yet. Say what you wait for and when you look again.',
    done: 'To be decided later',
  },
  refer_only: {
    label: 'Refer only',
    meaning: 'The recipient is asked to help, and gets only what the referral needs.',
    done: 'Referred only',
  },
} as const satisfies Record<string, { readonly label: string; readonly meaning: string; readonly done: string }>;

export type DecisionOutcome = keyof typeof DECISION_OUTCOMES;
