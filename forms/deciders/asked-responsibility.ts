import {
  PR_EVIDENCE,
  type PrEvidence,
  prWarning,
  RELATIONSHIPS,
  type Relationship,
} from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';

const { mother: _mothersAlone, ...askedRoutes } = PR_ROUTES;
const { automatic: _inLaw, ...askedEvidence } = PR_EVIDENCE;
const { self: _childsOwn, ...askedRelationships } = RELATIONSHIPS;
const { care_order_la, interim_care_order_la, ...familyRoutes } = askedRoutes;
const councilRoutes = { care_order_la, interim_care_order_la };

type Routes = Readonly<Partial<Record<PrRoute, { readonly label: string }>>>;

/** The evidence that is asked for of everybody but a mother: nobody else needs none. */
export const ASKED_EVIDENCE = askedEvidence;

/** Who an adult can be: the child is never asked who they are to themselves. */
export const ASKED_RELATIONSHIPS = askedRelationships;

/**
 * Since this day a father holds parental responsibility by being named when the birth is registered (Children Act 1989
 * s.4(1)(a), as amended; text not checked yet). The day of registration counts, not that of birth.
 */
export const REGISTRATION_COUNTS_FROM = '2003-12-01';

/**
 * The routes that an adult can be asked about. The council holds under a care order alone, and only its officer speaks for it:
 * nobody of the family holds as the council, and the council is nobody's parent.
 */
export function routesFor(relationship: Relationship): Routes {
  return relationship === 'council_officer' ? councilRoutes : familyRoutes;
}

/** The route of somebody of whom it is not asked: a mother holds by law, a foster carer does not, a child is asked as themself. */
export function derivedRoute(relationship: Relationship): PrRoute | null {
  switch (relationship) {
    case 'mother':
    case 'foster_carer':
    case 'self':
      return RELATIONSHIPS[relationship].usualRoute;
    default:
      return null;
  }
}

/** What has to be said to staff about somebody who answers; nothing of a child who answers as themself. It never blocks. */
export function responsibilityWarning(who: {
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
}): string | null {
  return who.relationship === 'self' ? null : prWarning(who.prRoute, who.prEvidence);
}
