type CapacityRow = {
  /** After a name: "Pat Booth, as a special guardian or another holder…". */
  readonly label: string;
  /** May this voice be the one that decides? Nobody without it ever becomes the governing voice. */
  readonly speaks: boolean;
  /** Whether this voice counts when nobody has recorded who decides. A child's does only where it was found to. */
  readonly byDefault: boolean;
  /** What a yes of theirs is called. A council's is never an agreement, and never consent. */
  readonly yes: 'agreed' | 'authorised';
};

/** As what somebody speaks for a child on a day. It is kept with every wish, as it was when the wish was expressed. */
export const CAPACITIES = {
  self: { label: 'for themselves', speaks: true, byDefault: true, yes: 'agreed' },
  child: { label: 'the child', speaks: true, byDefault: false, yes: 'agreed' },
  holder: { label: 'holds parental responsibility', speaks: true, byDefault: true, yes: 'agreed' },
  council: {
    label: 'for the council, which shares parental responsibility',
    speaks: true,
    byDefault: true,
    yes: 'authorised',
  },
  excluded: {
    label: 'holds parental responsibility; a special guardian may act without them',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
  restricted: {
    label: 'holds parental responsibility; a court order stops them here',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
  limited: {
    label: 'holds parental responsibility for other steps only',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
  not_understanding: {
    label: 'cannot decide this themselves at present',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
  not_known: { label: 'parental responsibility not known yet', speaks: false, byDefault: false, yes: 'agreed' },
  carer: {
    label: 'looks after the child, without parental responsibility',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
  ended: { label: 'no longer holds parental responsibility', speaks: false, byDefault: false, yes: 'agreed' },
  not_yet: {
    label: 'nobody holds parental responsibility before a birth',
    speaks: false,
    byDefault: false,
    yes: 'agreed',
  },
} as const satisfies Record<string, CapacityRow>;

export type Capacity = keyof typeof CAPACITIES;

/** Whether somebody in this capacity may be the one who decides. */
export function maySpeak(capacity: Capacity): boolean {
  return CAPACITIES[capacity].speaks;
}
