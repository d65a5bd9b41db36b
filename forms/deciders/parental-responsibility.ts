import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';

/** How the council knows. Never a copy of a certificate: seen, by whom and when is enough. */
export const PR_EVIDENCE = {
  automatic: 'Automatic in law',
  seen: 'Document seen',
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
  foster_carer: { label: 'Foster carer', usualRoute: 'none_but_has_care' },
  other_carer: { label: 'Another carer', usualRoute: 'not_known' },
  council_officer: { label: 'Officer who may authorise for the council', usualRoute: 'care_order_la' },
  self: { label: 'The child or young person', usualRoute: 'none_but_has_care' },
} as const satisfies Record<string, { label: string; usualRoute: PrRoute }>;

export type Relationship = keyof typeof RELATIONSHIPS;

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
