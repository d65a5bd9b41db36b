import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import { SOMEONE_ELSE } from '~/forms/agreement/answers/people';
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
import { choicesOf, optionsSaid, type Questions, said } from './questions';
import { type Typed, typedIn } from './typed';

type Adult = {
  readonly personId: string;
  readonly name: string;
  readonly relationship: Relationship;
  readonly prRoute: PrRoute;
  readonly prEvidence: PrEvidence;
};

type PeopleFormProps = {
  readonly family: readonly Adult[];
  readonly who: {
    readonly personId: string;
    readonly courtOrder: string;
    readonly courtOrderDetail: string;
    readonly help: string;
    readonly helpDetail: string;
  } | null;
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Who answers today; a court order; help. Three taps where the mother answers and needs no help. */
export function PeopleForm({ family, who, questions, typed, errors }: PeopleFormProps) {
  const shared = { typed, errors, questions };
  return (
    <>
      <Radios
        name="who"
        label={said(questions, 'people.who').label}
        size="m"
        choices={[
          ...family.map((adult) => ({
            value: adult.personId,
            label: adult.name,
            hint: routeIsDerived(adult.relationship)
              ? `${RELATIONSHIPS[adult.relationship].label}. Has parental responsibility by law: nothing to ask`
              : RELATIONSHIPS[adult.relationship].label,
            reveals: routeIsDerived(adult.relationship) ? undefined : <Responsibility adult={adult} {...shared} />,
          })),
          {
            value: SOMEONE_ELSE,
            label: family.length > 0 ? 'Someone else' : 'An adult who is new to us',
            reveals: <SomeoneElse {...shared} />,
          },
        ]}
        value={typedIn(typed, 'who', who?.personId) || (family.length > 0 ? undefined : SOMEONE_ELSE)}
        errors={errors}
      />
      <Radios
        name="court_order"
        label={said(questions, 'people.court_order').label}
        hint={said(questions, 'people.court_order').hint}
        size="m"
        choices={optionsSaid(questions, 'people.court_order', {
          yes: { reveals: <Detail name="court_order_detail" saved={who?.courtOrderDetail} {...shared} /> },
        })}
        value={typedIn(typed, 'court_order', who?.courtOrder) || undefined}
        errors={errors}
      />
      <Radios
        name="help"
        label={said(questions, 'people.help').label}
        size="m"
        choices={optionsSaid(questions, 'people.help')}
        value={typedIn(typed, 'help', who?.help) || undefined}
        errors={errors}
      />
      <div className="app-when-helped">
        <Detail name="help_detail" saved={who?.helpDetail} {...shared} />
      </div>
    </>
  );
}

type Shared = { readonly typed: Typed | null; readonly errors?: FieldErrors; readonly questions: Questions };

/** An adult whom we do not know yet: their name, who they are to the child, and, but for a mother, their responsibility. */
function SomeoneElse({ typed, errors, questions }: Shared) {
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
      <div className="app-unless-derived">
        <Responsibility adult={{ personId: SOMEONE_ELSE }} typed={typed} errors={errors} questions={questions} />
      </div>
    </>
  );
}

type Asked = Pick<Adult, 'personId'> & Partial<Pick<Adult, 'prRoute' | 'prEvidence'>>;

function Responsibility({ adult, typed, errors, questions }: Shared & { readonly adult: Asked }) {
  return (
    <>
      <Radios
        name={`pr_route-${adult.personId}`}
        label={said(questions, 'people.pr_route').label}
        size="s"
        choices={choicesOf(ASKED_ROUTES)}
        value={typedIn(typed, `pr_route-${adult.personId}`, adult.prRoute) || undefined}
        errors={errors}
      />
      <Radios
        name={`pr_evidence-${adult.personId}`}
        label={said(questions, 'people.pr_evidence').label}
        hint={said(questions, 'people.pr_evidence').hint}
        size="s"
        choices={choicesOf(ASKED_EVIDENCE)}
        value={typedIn(typed, `pr_evidence-${adult.personId}`, adult.prEvidence) || undefined}
        errors={errors}
      />
    </>
  );
}

function Detail({
  name,
  saved,
  typed,
  errors,
  questions,
}: Shared & { readonly name: string; readonly saved?: string }) {
  return (
    <Textarea
      name={name}
      label={said(questions, `people.${name}`).label}
      size="s"
      rows={2}
      value={typedIn(typed, name, saved)}
      errors={errors}
    />
  );
}
