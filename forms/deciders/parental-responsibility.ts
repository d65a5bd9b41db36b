type Route = {
  readonly label: string;
  /** Where the law says so. */
  readonly law: string;
  readonly usualEvidence: string;
  readonly holds: 'yes' | 'no' | 'not known';
};

/**
 * How someone comes to hold parental responsibility in England (Children Act 1989 unless said). Section numbers are from
 * knowledge of the Acts and await a check against the section text before they are shown as law.
 */
export const PR_ROUTES = {
  mother: {
    label: 'Mother who gave birth',
    law: 'Children Act 1989 s.2',
    usualEvidence: 'None is needed: it is automatic',
    holds: 'yes',
  },
  married_father: {
    label: 'Father married to the mother at the birth or later',
    law: 'Children Act 1989 s.2(1), (3)',
    usualEvidence: 'Marriage certificate and birth certificate',
    holds: 'yes',
  },
  father_birth_registered: {
    label: 'Father named when the birth was registered, on or after 1 December 2003',
    law: 'Children Act 1989 s.4(1)(a)',
    usualEvidence: 'Full birth certificate with its date of registration',
    holds: 'yes',
  },
  second_female_parent: {
    label: 'Second female parent',
    law: 'Children Act 1989 s.2(1A), s.4ZA',
    usualEvidence: 'Birth certificate',
    holds: 'yes',
  },
  pr_agreement: {
    label: 'Parental responsibility agreement recorded at court',
    law: 'Children Act 1989 s.4(1)(b), s.4ZA, s.4A',
    usualEvidence: 'The sealed agreement',
    holds: 'yes',
  },
  pr_order: {
    label: 'Parental responsibility order',
    law: 'Children Act 1989 s.4(1)(c), s.4A(1)(b)',
    usualEvidence: 'The order',
    holds: 'yes',
  },
  cao_lives_with: {
    label: 'Child arrangements order: the child lives with them',
    law: 'Children Act 1989 s.12(1), (2)',
    usualEvidence: 'The order',
    holds: 'yes',
  },
  special_guardian: {
    label: 'Special guardian',
    law: 'Children Act 1989 s.14C',
    usualEvidence: 'The order',
    holds: 'yes',
  },
  testamentary_guardian: {
    label: 'Guardian named in a will or in writing',
    law: 'Children Act 1989 s.5',
    usualEvidence: 'The will and the death certificate',
    holds: 'yes',
  },
  adopter: {
    label: 'Adoptive parent',
    law: 'Adoption and Children Act 2002 s.46',
    usualEvidence: 'Adoption certificate',
    holds: 'yes',
  },
  parental_order: {
    label: 'Parental order after surrogacy',
    law: 'Human Fertilisation and Embryology Act 2008 s.54, s.54A',
    usualEvidence: 'The order',
    holds: 'yes',
  },
  not_known: {
    label: 'Not known yet',
    law: '',
    usualEvidence: 'Ask, and look on the case system',
    holds: 'not known',
  },
  none_but_has_care: {
    label: 'None: looks after the child',
    law: 'Children Act 1989 s.3(5)',
    usualEvidence: 'None',
    holds: 'no',
  },
} as const satisfies Record<string, Route>;

export type PrRoute = keyof typeof PR_ROUTES;

/** How the council knows. Never a copy of a certificate: seen, by whom and when is enough. */
export const PR_EVIDENCE = {
  automatic: 'Automatic in law',
  seen: 'Seen by me',
  on_case_system: 'On the case system',
  told: 'They told us',
  not_seen: 'Not seen',
  disputed: 'Disputed',
} as const;

export type PrEvidence = keyof typeof PR_EVIDENCE;

/** Who an adult is to the child, and how such an adult usually holds parental responsibility. */
export const RELATIONSHIPS = {
  mother: { label: 'Mother', usualRoute: 'mother' },
  father: { label: 'Father', usualRoute: 'not_known' },
  second_parent: { label: 'Second parent', usualRoute: 'not_known' },
  special_guardian: { label: 'Special guardian', usualRoute: 'special_guardian' },
  adoptive_parent: { label: 'Adoptive parent', usualRoute: 'adopter' },
  step_parent: { label: 'Step-parent', usualRoute: 'not_known' },
  grandparent: { label: 'Grandparent', usualRoute: 'not_known' },
  other_carer: { label: 'Another carer', usualRoute: 'not_known' },
} as const satisfies Record<string, { label: string; usualRoute: PrRoute }>;

export type Relationship = keyof typeof RELATIONSHIPS;

const { mother: _mothersAlone, ...askedRoutes } = PR_ROUTES;
const { automatic: _inLaw, ...askedEvidence } = PR_EVIDENCE;

/** The routes and the evidence that are asked about everybody but a mother: nobody else is a mother, or needs no evidence. */
export const ASKED_ROUTES = askedRoutes;
export const ASKED_EVIDENCE = askedEvidence;

/** Whether a mother, whose parental responsibility is automatic, or another whose route has to be asked. */
export function routeIsDerived(relationship: Relationship): boolean {
  return relationship === 'mother';
}

/** What has to be said to staff about an adult who is asked to answer for a child. It warns; it never blocks. */
export function prWarning(route: PrRoute, evidence: PrEvidence): string | null {
  if (PR_ROUTES[route].holds === 'no') {
    return 'This person has no parental responsibility. Their wish is recorded as a carer’s wish; ask a person with parental responsibility too.';
  }
  if (PR_ROUTES[route].holds === 'not known') {
    return 'It is not known whether this person has parental responsibility. Find out, and record how you know.';
  }
  return evidence === 'disputed' ? 'Somebody disputes this person’s parental responsibility. Ask for advice.' : null;
}
