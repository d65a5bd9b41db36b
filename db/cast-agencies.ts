import type { AgencyFacts, AgencyKind } from '~/forms/agreement/agencies';

export type CastAgency = {
  readonly name: string;
  readonly kind: AgencyKind;
  /** Whom they may tell in their turn, and why; empty where nobody. */
  readonly onwardTo: string;
  readonly onwardWhy: string;
};

/** The organisations that the families of the demonstration council know. */
export const AGENCIES = {
  larkfield: {
    name: 'Larkfield Primary School',
    kind: 'school',
    onwardTo: 'the school’s special needs teacher',
    onwardWhy: 'to plan help in class',
  },
  speech: {
    name: 'Example City Speech and Language Therapy',
    kind: 'health',
    onwardTo: 'the therapist’s supervisor',
    onwardWhy: 'to check that the help is right',
  },
  gp: { name: 'Millbrook Surgery', kind: 'gp', onwardTo: '', onwardWhy: '' },
  camhs: { name: 'Example City CAMHS', kind: 'health', onwardTo: '', onwardWhy: '' },
  schoolNurse: { name: 'Example City School Nursing', kind: 'health', onwardTo: '', onwardWhy: '' },
  counselling: { name: 'Open Door Youth Counselling', kind: 'charity', onwardTo: '', onwardWhy: '' },
  college: { name: 'Example City College', kind: 'school', onwardTo: '', onwardWhy: '' },
  housing: { name: 'Example City Housing', kind: 'housing', onwardTo: '', onwardWhy: '' },
  football: { name: 'Riverside Football in the Community', kind: 'charity', onwardTo: '', onwardWhy: '' },
  healthVisitor: { name: 'Example City Health Visiting', kind: 'health', onwardTo: '', onwardWhy: '' },
  police: { name: 'Example Police', kind: 'police', onwardTo: '', onwardWhy: '' },
  paediatrics: { name: 'Example City Hospital, Paediatrics', kind: 'health', onwardTo: '', onwardWhy: '' },
  brookside: {
    name: 'Brookside Academy',
    kind: 'school',
    onwardTo: 'the school’s special needs teacher',
    onwardWhy: 'to plan help in class',
  },
  oakbank: { name: 'Oakbank Primary School', kind: 'school', onwardTo: '', onwardWhy: '' },
  quayside: { name: 'Quayside Surgery', kind: 'gp', onwardTo: '', onwardWhy: '' },
  hillside: { name: 'Hillside Primary School', kind: 'school', onwardTo: '', onwardWhy: '' },
} as const satisfies Record<string, CastAgency>;

export type CastAgencyId = keyof typeof AGENCIES;

const LISTED = { body: 'public', hasDutyToShare: 'yes' } as const;
const NOT_SAID = { body: null, hasDutyToShare: 'not_known' } as const;

/** What the demonstration council says of its agencies: public or not, and whether they are listed for the duty to share. */
export const AGENCY_STANDING: Readonly<Record<AgencyKind, Pick<AgencyFacts, 'body' | 'hasDutyToShare'>>> = {
  school: LISTED,
  nursery: LISTED,
  gp: LISTED,
  health: LISTED,
  council: LISTED,
  police: LISTED,
  charity: { body: 'voluntary', hasDutyToShare: 'no' },
  housing: NOT_SAID,
  other: NOT_SAID,
};
