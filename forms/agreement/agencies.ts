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
