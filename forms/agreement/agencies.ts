/** Kinds of organisation that information goes to or comes from, with what each usually does with it. */
export const AGENCY_KINDS = {
  school: { label: 'School or college', role: 'teaches your child' },
  nursery: { label: 'Nursery or childminder', role: 'looks after your child in the day' },
  gp: { label: 'GP practice', role: 'is your child’s doctor' },
  health: { label: 'Health service', role: 'helps with your child’s health' },
  council: { label: 'Another council service', role: 'helps families at the council' },
  charity: { label: 'Charity or club', role: 'helps your family' },
  housing: { label: 'Housing', role: 'helps with your home' },
  police: { label: 'Police', role: 'keeps people safe' },
  other: { label: 'Another organisation', role: 'helps your family' },
} as const satisfies Record<string, { label: string; role: string }>;

export type AgencyKind = keyof typeof AGENCY_KINDS;

/** Whether a word is the id of a kind of organisation. */
export function isAgencyKind(word: string): word is AgencyKind {
  return Object.hasOwn(AGENCY_KINDS, word);
}

/** Which way information goes. S4 asks practitioners to seek information as well as give it. */
export const DIRECTIONS = {
  tell: 'We tell them',
  ask: 'We ask them',
  both: 'Both',
} as const;

export type Direction = keyof typeof DIRECTIONS;

/** Whether an agency is a public body: other lawful bases are open to it than to a voluntary one. */
export const AGENCY_BODIES = {
  public: 'A public body',
  voluntary: 'A voluntary or private body',
} as const satisfies Record<string, string>;

/**
 * Whether it is listed for the duty to share (Children Act 2004 s.16LA(4), text not checked yet; announced in force from 30
 * September 2026). The council says so of each: no list is built in.
 */
export const DUTY_TO_SHARE = { yes: 'Yes', no: 'No', not_known: 'Not known yet' } as const satisfies Record<
  string,
  string
>;

/** An agency as the council's directory keeps it. */
export type AgencyFacts = {
  readonly name: string;
  readonly kind: AgencyKind;
  /** What it does for a family, after its name: "teaches your child". */
  readonly role: string;
  /** Whom it usually tells in turn, and why; empty: not known. */
  readonly onwardTo: string;
  readonly onwardWhy: string;
  /** The secure way to send it something. */
  readonly channel: string;
  readonly body: keyof typeof AGENCY_BODIES | null;
  readonly hasDutyToShare: keyof typeof DUTY_TO_SHARE;
  readonly isRetired: boolean;
};
