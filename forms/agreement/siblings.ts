import type { AdultHere } from '~/forms/agreement/answers/people/here';
import { type Draft, EMPTY_DRAFT, type WhoIsAsked } from '~/forms/agreement/draft';
import type { WhoseInformation } from '~/forms/agreement/lines';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import type { DecidingPolicy } from '~/forms/deciders/policy';
import { ageOn, type LocalDate } from '~/forms/values/dates';

/** A brother or sister, with the adults of their own family: another child's are not taken for theirs. */
export type Sibling = {
  readonly childId: string;
  readonly name: string;
  readonly bornOn: LocalDate;
  readonly family: readonly AdultHere[];
  /** Whether their own answer is asked: they decide, or nobody has looked yet at how well they understand. */
  readonly asksThemself: boolean;
};

/** What was said about a court order that bears on one of them. Where there is one, who answers is said on their own form. */
export type SiblingOrder = 'no' | 'yes' | 'not_known';

/** Who answers for a brother or sister as far as it is known, and why nobody is where nobody is. */
export type SiblingAnswerer =
  | { readonly type: 'themself' }
  | { readonly type: 'same adult'; readonly adult: AdultHere }
  | { readonly type: 'to be said'; readonly why: 'not of their family' | 'nobody is here yet' };

/**
 * Whether a child is asked themself: whoever decides by the rules, and whoever is old enough by the council's policy for their
 * understanding to be looked at, until somebody has (domain: 12 to 15 is assessed, never presumed either way).
 */
export function asksThemself(
  child: { readonly id: string; readonly bornOn: LocalDate },
  { governing, isAssessed }: { readonly governing: readonly string[]; readonly isAssessed: boolean },
  policy: DecidingPolicy,
  today: LocalDate,
): boolean {
  if (governing.includes(child.id)) return true;
  return !isAssessed && ageOn(child.bornOn, today) >= policy.assessFrom.years;
}

/** Who answers for a brother or sister: themself, or the adult who is here, where that adult is of this child's own family. */
export function whoAnswers(
  sibling: Sibling,
  who: Pick<WhoIsAsked, 'personId' | 'relationship'> | null,
): SiblingAnswerer {
  if (sibling.asksThemself) return { type: 'themself' };
  if (!who || who.relationship === 'self') return { type: 'to be said', why: 'nobody is here yet' };
  const adult = sibling.family.find(({ personId }) => personId === who.personId);
  return adult ? { type: 'same adult', adult } : { type: 'to be said', why: 'not of their family' };
}

/**
 * The form of a brother or sister: the same kind of work, reason and recipients, entered once. How the adult holds parental
 * responsibility is this child's own; what the child thinks is empty, since each child is asked; a court order is this child's own.
 */
export function siblingDraft(draft: Draft, sibling: Sibling, order: SiblingOrder): Draft {
  const { context, why, recipients } = draft;
  const about = draft.about && knownIn(draft.about, sibling);
  return {
    ...EMPTY_DRAFT,
    context,
    why,
    recipients,
    about,
    who: order === 'yes' ? null : whoIsAsked(draft, sibling, order),
  };
}

function whoIsAsked({ who }: Draft, sibling: Sibling, courtOrder: Exclude<SiblingOrder, 'yes'>): WhoIsAsked | null {
  const answers = whoAnswers(sibling, who);
  // What help somebody needs is theirs: that of the adult is not the young person's, and is asked on their own form.
  if (!who || answers.type !== 'same adult') return null;
  const { personId, name, relationship, prRoute, prEvidence, registeredOn } = answers.adult;
  return {
    personId,
    name,
    relationship,
    prRoute,
    prEvidence,
    registeredOn: registeredOn ?? '',
    courtOrder,
    courtOrderDetail: '',
    help: who.help,
    helpDetail: who.helpDetail,
    support: who.support,
  };
}

/** Whose own information the topics hold, where all of these adults are of this child's family: the rest is said anew. */
function knownIn(about: WhoseInformation, { family }: Sibling): WhoseInformation {
  const known = family.map(({ personId }) => personId);
  return Object.fromEntries(Object.entries(about).filter(([, ids]) => ids.every((id) => known.includes(id))));
}

/** How an adult's parental responsibility for this child is said beside the child's name. */
export function answersAs({ name, relationship }: AdultHere): string {
  return `${name} answers, ${RELATIONSHIPS[relationship].label.toLowerCase()}`;
}
