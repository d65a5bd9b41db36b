import { DateField } from '~/app/components/fields/DateField';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { type AdultHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import { ASKED_EVIDENCE, ASKED_RELATIONSHIPS, routesFor } from '~/forms/deciders/asked-responsibility';
import { dateParts } from '~/forms/values/dates';
import type { PeopleParts } from './PeopleForm';
import { choicesOf, said } from './questions';
import { dateIn, typedIn } from './typed';
import { YoungParent } from './YoungParent';

type Asked = Pick<AdultHere, 'personId'> & Partial<AdultHere>;
type Part = PeopleParts & { readonly adult: Asked };

/** How an adult of the family, or an officer of the council, comes to speak for the child. */
export function Responsibility(part: Part) {
  const isOfficer = part.adult.relationship === 'council_officer';
  return (
    <>
      {isOfficer ? <CouncilOrder {...part} /> : <Route {...part} />}
      <Evidence {...part} />
    </>
  );
}

/** An adult whom we do not know yet: their name, who they are to the child, and what that asks for. */
export function SomeoneElse(parts: PeopleParts) {
  const { typed, errors, questions } = parts;
  const part = { ...parts, adult: { personId: SOMEONE_ELSE } };
  return (
    <>
      <TextField
        name="new_adult"
        label={said(questions, 'child.adult_name').label}
        size="s"
        value={typedIn(typed, 'new_adult')}
        errors={errors}
        properName
      />
      <Radios
        name="new_relationship"
        label={said(questions, 'child.adult_relationship').label}
        size="s"
        choices={choicesOf(ASKED_RELATIONSHIPS)}
        value={typedIn(typed, 'new_relationship') || undefined}
        errors={errors}
      />
      <div className="app-unless-officer">
        <YoungParent name="new_adult_born_on" {...parts} />
      </div>
      <div className="app-when-officer">
        <CouncilOrder {...part} />
      </div>
      <div className="app-unless-derived">
        <div className="app-unless-officer">
          <Route {...part} />
        </div>
        <Evidence {...part} />
      </div>
    </>
  );
}

function Route({ adult, typed, errors, questions }: Part) {
  const { personId } = adult;
  const [route, registered] = [`pr_route-${personId}`, `registered_on-${personId}`];
  const { label, hint } = said(questions, 'people.registered_on');
  const day = (
    <DateField
      name={registered}
      label={label}
      hint={hint}
      size="s"
      value={dateIn(typed, registered, dateParts(adult.registeredOn))}
      errors={errors}
    />
  );
  return (
    <Radios
      name={route}
      label={said(questions, 'people.pr_route').label}
      size="s"
      choices={choicesOf(routesFor('father')).map((choice) =>
        choice.value === 'father_birth_registered' ? { ...choice, reveals: day } : choice,
      )}
      value={typedIn(typed, route, adult.prRoute) || undefined}
      errors={errors}
    />
  );
}

/** What an officer authorises by: never as a parent, and never called consent. */
function CouncilOrder({ adult: { personId, prRoute }, who, typed, errors, questions }: Part) {
  const officer = who?.personId === personId ? who.officer : undefined;
  const line = (name: string, field: string, saved: string | undefined) => (
    <TextField
      name={`${field}-${personId}`}
      label={said(questions, `people.${name}`).label}
      size="s"
      value={typedIn(typed, `${field}-${personId}`, saved)}
      errors={errors}
    />
  );
  const [route, parents] = [`council_route-${personId}`, `parents_told-${personId}`];
  return (
    <>
      <p className="govuk-body">
        They authorise for the council, which shares parental responsibility under the order. That is not consent, and
        they do not sign as a parent.
      </p>
      {line('officer_job', 'officer_job', officer?.jobTitle)}
      <Radios
        name={route}
        label={said(questions, 'people.council_route').label}
        size="s"
        choices={choicesOf(routesFor('council_officer'))}
        value={typedIn(typed, route, prRoute) || undefined}
        errors={errors}
      />
      {line('order_reference', 'order_reference', officer?.orderReference)}
      <Textarea
        name={parents}
        label={said(questions, 'people.parents_told').label}
        hint={said(questions, 'people.parents_told').hint}
        size="s"
        rows={2}
        value={typedIn(typed, parents, officer?.parentsTold)}
        errors={errors}
      />
    </>
  );
}

function Evidence({ adult, typed, errors, questions }: Part) {
  const name = `pr_evidence-${adult.personId}`;
  return (
    <Radios
      name={name}
      label={said(questions, 'people.pr_evidence').label}
      hint={said(questions, 'people.pr_evidence').hint}
      size="s"
      choices={choicesOf(ASKED_EVIDENCE)}
      value={typedIn(typed, name, adult.prEvidence) || undefined}
      errors={errors}
    />
  );
}
