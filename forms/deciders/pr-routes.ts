/** How far a holder may speak alone for the sharing of information. */
export type Reach = 'alone' | 'to the exclusion of others' | 'as the council' | 'other steps only';

type Route = {
  readonly label: string;
  /** Where the law says so. */
  readonly law: string;
  readonly usualEvidence: string;
  readonly holds: 'yes' | 'no' | 'not known';
  readonly reach: Reach;
};

/**
 * How someone comes to hold parental responsibility in England, and how far it reaches (Children Act 1989 unless said). Section
 * numbers are from knowledge of the Acts and await a check against the section text before they are shown as law.
 */
export const PR_ROUTES = {
  mother: {
    label: 'Mother who gave birth',
    law: 'Children Act 1989 s.2',
    usualEvidence: 'None is needed: it is automatic',
    holds: 'yes',
    reach: 'alone',
  },
  married_father: {
    label: 'Father married to the mother at the birth or later',
    law: 'Children Act 1989 s.2(1), (3)',
    usualEvidence: 'Marriage certificate and birth certificate',
    holds: 'yes',
    reach: 'alone',
  },
  father_birth_registered: {
    label: 'Father named when the birth was registered, on or after 1 December 2003',
    law: 'Children Act 1989 s.4(1)(a)',
    usualEvidence: 'Full birth certificate with its date of registration',
    holds: 'yes',
    reach: 'alone',
  },
  second_female_parent: {
    label: 'Second female parent',
    law: 'Children Act 1989 s.2(1A), s.4ZA',
    usualEvidence: 'Birth certificate',
    holds: 'yes',
    reach: 'alone',
  },
  pr_agreement: {
    label: 'Parental responsibility agreement recorded at court',
    law: 'Children Act 1989 s.4(1)(b), s.4ZA, s.4A',
    usualEvidence: 'The sealed agreement',
    holds: 'yes',
    reach: 'alone',
  },
  pr_order: {
    label: 'Parental responsibility order',
    law: 'Children Act 1989 s.4(1)(c), s.4A(1)(b)',
    usualEvidence: 'The order',
    holds: 'yes',
    reach: 'alone',
  },
  step_parent: {
    label: 'Step-parent, by an agreement of all parents with parental responsibility, or by order',
    law: 'Children Act 1989 s.4A',
    usualEvidence: 'The sealed agreement or the order',
    holds: 'yes',
    reach: 'alone',
  },
  cao_lives_with: {
    label: 'Child arrangements order: the child lives with them',
    law: 'Children Act 1989 s.12(1), (2)',
    usualEvidence: 'The order',
    holds: 'yes',
    reach: 'alone',
  },
  cao_spends_time: {
    label: 'Child arrangements order: the child spends time with them, and the court gave them parental responsibility',
    law: 'Children Act 1989 s.12(2A)',
    usualEvidence: 'The order, which must say so',
    holds: 'yes',
    reach: 'alone',
  },
  special_guardian: {
    label: 'Special guardian',
    law: 'Children Act 1989 s.14C',
    usualEvidence: 'The order',
    holds: 'yes',
    reach: 'to the exclusion of others',
  },
  testamentary_guardian: {
    label: 'Guardian named in a will or in writing',
    law: 'Children Act 1989 s.5',
    usualEvidence: 'The will and the death certificate',
    holds: 'yes',
    reach: 'alone',
  },
  adopter: {
    label: 'Adoptive parent',
    law: 'Adoption and Children Act 2002 s.46',
    usualEvidence: 'Adoption certificate',
    holds: 'yes',
    reach: 'alone',
  },
  parental_order: {
    label: 'Parental order after surrogacy',
    law: 'Human Fertilisation and Embryology Act 2008 s.54, s.54A',
    usualEvidence: 'The order',
    holds: 'yes',
    reach: 'alone',
  },
  placed_for_adoption: {
    label: 'The child is placed with them for adoption',
    law: 'Adoption and Children Act 2002 s.25',
    usualEvidence: 'Placement order, or the parents’ consent to placement',
    holds: 'yes',
    reach: 'alone',
  },
  care_order_la: {
    label: 'The council, under a care order',
    law: 'Children Act 1989 s.33(3), (4)',
    usualEvidence: 'The order, and who may authorise for the council',
    holds: 'yes',
    reach: 'as the council',
  },
  interim_care_order_la: {
    label: 'The council, under an interim care order',
    law: 'Children Act 1989 s.38, s.31(11)',
    usualEvidence: 'The order, and who may authorise for the council',
    holds: 'yes',
    reach: 'as the council',
  },
  epo_applicant: {
    label: 'Applicant of an emergency protection order, while it lasts',
    law: 'Children Act 1989 s.44(4)(c), (5)',
    usualEvidence: 'The order',
    holds: 'yes',
    reach: 'other steps only',
  },
  not_known: {
    label: 'Not known yet',
    law: '',
    usualEvidence: 'Ask, and look on the case system',
    holds: 'not known',
    reach: 'alone',
  },
  none_but_has_care: {
    label: 'None: looks after the child',
    law: 'Children Act 1989 s.3(5)',
    usualEvidence: 'None',
    holds: 'no',
    reach: 'alone',
  },
} as const satisfies Record<string, Route>;

export type PrRoute = keyof typeof PR_ROUTES;

/** The route of the table that is asked of by its id. */
export function prRoute(route: PrRoute): Route {
  return PR_ROUTES[route];
}
