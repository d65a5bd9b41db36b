import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { type AdultHere, mayBeAsked, type PeopleHere, SOMEONE_ELSE } from '~/forms/agreement/answers/people/here';
import type { WhoIsAsked } from '~/forms/agreement/draft';
import { derivedRoute } from '~/forms/deciders/asked-responsibility';
import { RELATIONSHIPS } from '~/forms/deciders/parental-responsibility';
import { ageOn, type LocalDate } from '~/forms/values/dates';
import { PeopleCourtOrder } from './PeopleCourtOrder';
import { Responsibility, SomeoneElse } from './PeopleResponsibility';
import { PeopleSupport } from './PeopleSupport';
import { optionsSaid, type Questions, said } from './questions';
import { type Typed, typedIn } from './typed';

/** What every part of the page is made from. */
export type PeopleParts = {
  readonly here: PeopleHere;
  readonly who: WhoIsAsked | null;
  readonly questions: Questions;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Who answers today; a court order; help. Three taps where the mother answers and needs no help. */
export function PeopleForm(parts: PeopleParts) {
  const { here, who, questions, typed, errors } = parts;
  const { family, child } = here;
  return (
    <>
      <Radios
        name="who"
        label={said(questions, 'people.who').label}
        size="m"
        choices={[
          ...mayBeAsked(here).map((adult) => ({
            value: adult.personId,
            label: adult.name,
            hint: hintFor(adult, here.today),
            reveals: derivedRoute(adult.relationship) ? undefined : <Responsibility adult={adult} {...parts} />,
          })),
          ...(child
            ? [
                {
                  value: child.personId,
                  label: child.name,
                  hint: child.note,
                  reveals: child.asksWhy ? <Detail name="child_why" saved={who?.childWhy} {...parts} /> : undefined,
                },
              ]
            : []),
          {
            value: SOMEONE_ELSE,
            label: family.length > 0 ? 'Someone else' : 'An adult who is new to us',
            reveals: <SomeoneElse {...parts} />,
          },
        ]}
        value={typedIn(typed, 'who', who?.personId) || undefined}
        errors={errors}
      />
      <Radios
        name="court_order"
        label={said(questions, 'people.court_order').label}
        hint={said(questions, 'people.court_order').hint}
        size="m"
        choices={optionsSaid(questions, 'people.court_order', {
          yes: { reveals: <PeopleCourtOrder {...parts} /> },
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
      <div className="app-when-supported">
        <PeopleSupport {...parts} />
      </div>
      <div className="app-when-helped">
        <Detail name="help_detail" saved={who?.helpDetail} {...parts} />
      </div>
    </>
  );
}

function hintFor({ relationship, bornOn }: AdultHere, today: LocalDate): string {
  const { label } = RELATIONSHIPS[relationship];
  const years = bornOn ? ageOn(bornOn, today) : 18;
  if (years < 16)
    return `${label}. ${years} years old: before you hand over, say how well they understand this decision`;
  if (years < 18) return `${label}. ${years} years old: presumed able to decide`;
  if (relationship === 'mother') return `${label}. Has parental responsibility by law: nothing to ask`;
  if (relationship === 'foster_carer') return `${label}. Has no parental responsibility: nothing to ask`;
  return label;
}

type DetailProps = PeopleParts & { readonly name: string; readonly saved?: string };

/** A box for a few words, under the question that asks for them. */
export function Detail({ name, saved, typed, errors, questions }: DetailProps) {
  return (
    <Textarea
      name={name}
      label={said(questions, `people.${name}`).label}
      hint={said(questions, `people.${name}`).hint}
      size="s"
      rows={2}
      value={typedIn(typed, name, saved)}
      errors={errors}
    />
  );
}
