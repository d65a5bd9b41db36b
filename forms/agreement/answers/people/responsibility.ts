import {
  dateOf,
  type FieldProblem,
  type Fields,
  LONGEST_LINE,
  LONGEST_TEXT,
  lineOf,
  optionOf,
  type ReadAnswers,
  textOf,
  tooLong,
} from '~/forms/agreement/answers/fields';
import type { AdultHere, PeopleHere } from '~/forms/agreement/answers/people/here';
import type { Officer, WhoIsAsked } from '~/forms/agreement/draft';
import {
  ASKED_EVIDENCE,
  derivedRoute,
  REGISTRATION_COUNTS_FROM,
  routesFor,
} from '~/forms/deciders/asked-responsibility';
import type { PrEvidence } from '~/forms/deciders/parental-responsibility';
import { PR_ROUTES, type PrRoute } from '~/forms/deciders/pr-routes';
import { formatDate, type LocalDate } from '~/forms/values/dates';

type Responsibility = Pick<WhoIsAsked, 'prRoute' | 'prEvidence' | 'registeredOn' | 'officer'>;

/**
 * Reads how an adult holds parental responsibility, from the questions beneath their name (`pr_route-<id>` and so on). Nothing
 * is read for a mother, who holds it by law, nor for a foster carer, who does not. A father by registration is asked for the day
 * of registration; an officer of the council for the order and their job. Refuses a way in which nobody can hold it.
 */
export function readResponsibility(
  fields: Fields,
  adult: AdultHere,
  { child, today }: PeopleHere,
): ReadAnswers<Responsibility> {
  const derived = derivedRoute(adult.relationship);
  if (derived) return done({ prRoute: derived, prEvidence: derivedEvidence(adult), registeredOn: '' });
  const { personId, name } = adult;
  const errors: FieldProblem[] = [];
  const isOfficer = adult.relationship === 'council_officer';
  const routeField = `${isOfficer ? 'council' : 'pr'}_route-${personId}`;
  const prRoute = optionOf(fields, routeField, routesFor(adult.relationship));
  const prEvidence = optionOf(fields, `pr_evidence-${personId}`, ASKED_EVIDENCE);
  if (!prRoute) {
    const text = isOfficer
      ? 'Say which order the council acts under'
      : `Say how ${name} holds parental responsibility. “Not known yet” is an answer`;
    errors.push({ field: routeField, text });
  }
  if (prRoute && PR_ROUTES[prRoute].holds === 'yes' && !prEvidence) {
    errors.push({ field: `pr_evidence-${personId}`, text: 'Say how you know' });
  }
  const registered = readRegistration(fields, personId, prRoute, child?.bornOn ?? null, today);
  const officer = isOfficer ? readOfficer(fields, personId) : null;
  if (registered.type === 'wrong') errors.push(...registered.errors);
  if (officer?.type === 'wrong') errors.push(...officer.errors);
  if (errors.length > 0 || !prRoute || registered.type !== 'done') return { type: 'wrong', errors };
  return done({
    prRoute,
    prEvidence: prEvidence ?? 'not_seen',
    registeredOn: registered.value ?? '',
    ...(officer?.type === 'done' ? { officer: officer.value } : {}),
  });
}

function derivedEvidence({ relationship, prEvidence }: AdultHere): PrEvidence {
  if (relationship !== 'mother') return 'not_seen';
  return prEvidence === 'seen' || prEvidence === 'disputed' ? prEvidence : 'automatic';
}

/** The day on which a father's name was registered; null where it is not asked, or nobody knows it. */
function readRegistration(
  fields: Fields,
  personId: string,
  route: PrRoute | null,
  bornOn: LocalDate | null,
  today: LocalDate,
): ReadAnswers<LocalDate | null> {
  if (route !== 'father_birth_registered') return done(null);
  const field = `registered_on-${personId}`;
  const read = dateOf(fields, field, 'Day of registration');
  if (read.type === 'wrong' || read.value === null) return read;
  const wrong = (text: string): ReadAnswers<null> => ({ type: 'wrong', errors: [{ field, text }] });
  if (read.value > today) return wrong('Day of registration must be today or in the past');
  if (bornOn !== null && read.value < bornOn) {
    return wrong(`Day of registration must be on or after the day of birth, ${formatDate(bornOn)}`);
  }
  if (read.value < REGISTRATION_COUNTS_FROM) {
    return wrong(
      'Registered before 1 December 2003: being named then gives no parental responsibility. Choose another way, or “Not known yet”',
    );
  }
  return read;
}

function readOfficer(fields: Fields, personId: string): ReadAnswers<Officer> {
  const [job, order, parents] = [`officer_job-${personId}`, `order_reference-${personId}`, `parents_told-${personId}`];
  const officer = {
    jobTitle: lineOf(fields, job),
    orderReference: lineOf(fields, order),
    parentsTold: textOf(fields, parents),
  };
  const errors = [
    ...(officer.jobTitle ? [] : [{ field: job, text: 'Enter the officer’s job title' }]),
    ...(officer.orderReference ? [] : [{ field: order, text: 'Enter the reference of the order' }]),
    ...(officer.parentsTold
      ? []
      : [{ field: parents, text: 'Say which parents were told or asked, or why they were not' }]),
    ...tooLong(fields, { [job]: LONGEST_LINE, [order]: LONGEST_LINE, [parents]: LONGEST_TEXT }),
  ];
  return errors.length > 0 ? { type: 'wrong', errors } : done(officer);
}

function done<Value>(value: Value): { readonly type: 'done'; readonly value: Value } {
  return { type: 'done', value };
}
