import {
  type FieldProblem,
  type Fields,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  sentValue,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { NO_SUPPORT } from '~/forms/agreement/support';
import {
  ASKED_EVIDENCE,
  ASKED_RELATIONSHIPS,
  ASKED_ROUTES,
  type PrEvidence,
  type PrRoute,
  RELATIONSHIPS,
  type Relationship,
  routeIsDerived,
} from '~/forms/deciders/parental-responsibility';
import { cleanName, LONGEST_NAME } from '~/forms/values/names';

/** An adult of the family who can be tapped. */
export type AdultHere = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
};

/** Stands for an adult whom this family's page does not know yet: a person is added when the page is saved. */
export const SOMEONE_ELSE = 'someone_else';

const COURT_ORDER = { no: true, yes: true, not_known: true } as const;
const HELP = { none: true, interpreter: true, reading: true, other: true } as const;

/**
 * Reads who is here. A mother's parental responsibility is automatic and is not asked for; for every other adult the route
 * and how it is known are asked beneath their name (`pr_route-<id>`, `pr_evidence-<id>`). Someone else who is here is named
 * beneath the list. Refuses an adult who is neither.
 */
export function readPeople(fields: Fields, family: readonly AdultHere[]): ReadAnswers<WhoIsAsked> {
  const errors: FieldProblem[] = [];
  const isNew = sentValue(fields, 'who') === SOMEONE_ELSE;
  const added = isNew ? readSomeoneElse(fields) : null;
  if (added?.type === 'wrong') errors.push(...added.errors);
  const adult =
    added?.type === 'done' ? added.value : family.find(({ personId }) => personId === sentValue(fields, 'who'));
  if (!adult && !isNew) errors.push({ field: 'who', text: 'Say who is answering today' });
  const pr = adult ? readResponsibility(fields, adult) : null;
  if (pr?.type === 'wrong') errors.push(...pr.errors);
  const courtOrder = optionOf(fields, 'court_order', COURT_ORDER);
  const courtOrderDetail = textOf(fields, 'court_order_detail');
  if (!courtOrder)
    errors.push({ field: 'court_order', text: 'Say if there is a court order. “Not known yet” is an answer' });
  if (courtOrder === 'yes' && !courtOrderDetail) {
    errors.push({ field: 'court_order_detail', text: 'Say what the order says, or “not seen yet”' });
  }
  const help = optionOf(fields, 'help', HELP);
  const helpDetail = textOf(fields, 'help_detail');
  if (!help) errors.push({ field: 'help', text: 'Say if they need any help with this form' });
  if ((help === 'interpreter' || help === 'other') && !helpDetail) {
    errors.push({ field: 'help_detail', text: 'Say what help they need, and who gives it' });
  }
  errors.push(...tooLong(fields, { court_order_detail: LONGEST_TEXT, help_detail: LONGEST_TEXT }));
  if (errors.length > 0 || !adult || pr?.type !== 'done' || !courtOrder || !help) return { type: 'wrong', errors };
  return {
    type: 'done',
    value: {
      personId: adult.personId,
      name: adult.name,
      relationship: adult.relationship,
      ...pr.value,
      courtOrder,
      courtOrderDetail: courtOrder === 'yes' ? courtOrderDetail : '',
      help,
      helpDetail: help === 'none' ? '' : helpDetail,
      registeredOn: '',
      support: NO_SUPPORT,
    },
  };
}

function readSomeoneElse(fields: Fields): ReadAnswers<AdultHere> {
  const name = cleanName(lineOf(fields, 'new_adult'));
  const relationship = optionOf(fields, 'new_relationship', ASKED_RELATIONSHIPS);
  const errors: FieldProblem[] = [...tooLong(fields, { new_adult: LONGEST_NAME })];
  if (!name) errors.push({ field: 'new_adult', text: 'Enter the full name of the adult who is here' });
  if (!relationship) errors.push({ field: 'new_relationship', text: 'Say who this adult is to the child' });
  if (errors.length > 0 || !relationship) return { type: 'wrong', errors };
  const usual = { prRoute: RELATIONSHIPS[relationship].usualRoute, prEvidence: 'not_seen' } as const;
  return { type: 'done', value: { personId: SOMEONE_ELSE, name, relationship, ...usual } };
}

function readResponsibility(
  fields: Fields,
  adult: AdultHere,
): ReadAnswers<{ readonly prRoute: PrRoute; readonly prEvidence: PrEvidence }> {
  if (routeIsDerived(adult.relationship)) {
    const prEvidence = adult.prEvidence === 'seen' || adult.prEvidence === 'disputed' ? adult.prEvidence : 'automatic';
    return { type: 'done', value: { prRoute: 'mother', prEvidence } };
  }
  const prRoute = optionOf(fields, `pr_route-${adult.personId}`, ASKED_ROUTES);
  const prEvidence = optionOf(fields, `pr_evidence-${adult.personId}`, ASKED_EVIDENCE);
  const errors: FieldProblem[] = [];
  if (!prRoute) {
    errors.push({
      field: `pr_route-${adult.personId}`,
      text: `Say how ${adult.name} holds parental responsibility. “Not known yet” is an answer`,
    });
  }
  const needed = prRoute !== 'not_known' && prRoute !== 'none_but_has_care';
  if (prRoute && needed && !prEvidence) {
    errors.push({ field: `pr_evidence-${adult.personId}`, text: 'Say how you know' });
  }
  if (errors.length > 0 || !prRoute) return { type: 'wrong', errors };
  return { type: 'done', value: { prRoute, prEvidence: prEvidence ?? 'not_seen' } };
}
