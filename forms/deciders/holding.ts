import { PR_ROUTES } from '~/forms/deciders/parental-responsibility';

/** How far a holder may speak alone for the sharing of information. */
export type Reach = 'alone' | 'to the exclusion of others' | 'as the council' | 'other steps only';

type HoldingRow = {
  readonly label: string;
  readonly law: string;
  readonly usualEvidence: string;
  readonly holds: 'yes' | 'no' | 'not known';
  readonly reach: Reach;
};

function alone<Row extends Omit<HoldingRow, 'reach'>>(row: Row) {
  return { ...row, reach: 'alone' } as const;
}

/**
 * Every way to hold parental responsibility, with how far it reaches: those asked about an adult at the first visit, and
 * those that orders give to a council or to people whom a court names. Section texts are not checked yet.
 */
export const HOLDING_ROUTES = {
  mother: alone(PR_ROUTES.mother),
  married_father: alone(PR_ROUTES.married_father),
  father_birth_registered: alone(PR_ROUTES.father_birth_registered),
  second_female_parent: alone(PR_ROUTES.second_female_parent),
  pr_agreement: alone(PR_ROUTES.pr_agreement),
  pr_order: alone(PR_ROUTES.pr_order),
  cao_lives_with: alone(PR_ROUTES.cao_lives_with),
  cao_spends_time: {
    label: 'Child arrangements order: the child spends time with them, and the court gave them parental responsibility',
    law: 'Children Act 1989 s.12(2A)',
    usualEvidence: 'The order, which must say so',
    holds: 'yes',
    reach: 'alone',
  },
  special_guardian: { ...PR_ROUTES.special_guardian, reach: 'to the exclusion of others' },
  testamentary_guardian: alone(PR_ROUTES.testamentary_guardian),
  adopter: alone(PR_ROUTES.adopter),
  parental_order: alone(PR_ROUTES.parental_order),
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
  not_known: alone(PR_ROUTES.not_known),
  none_but_has_care: alone(PR_ROUTES.none_but_has_care),
} as const satisfies Record<string, HoldingRow>;

export type HoldingRoute = keyof typeof HOLDING_ROUTES;

/** The route in a table that is asked of by its id. */
export function holdingRow(route: HoldingRoute): HoldingRow {
  return HOLDING_ROUTES[route];
}
