import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import { choicesOf, type Questions, said } from './questions';
import { type Typed, typedIn } from './typed';
import { YoungParent } from './YoungParent';

type NewFamilyFormProps = {
  readonly isUnborn?: boolean;
  readonly questions: Questions;
  readonly errors?: FieldErrors;
  readonly fields?: Typed | null;
};

/**
 * The one extra page of a family that is new to the council: six answers, three of them may be left out. Folded away stand the other
 * names of a child who has any, and the birthday of an adult under 18.
 */
export function NewFamilyForm({ isUnborn = false, questions, errors, fields }: NewFamilyFormProps) {
  const text = (name: string, question = name) => (
    <TextField
      name={name}
      label={said(questions, `child.${question}`).label}
      hint={said(questions, `child.${question}`).hint}
      size="s"
      value={typedIn(fields, name)}
      errors={errors}
      properName
    />
  );
  return (
    <Form keep>
      {text('given_names', isUnborn ? 'unborn_given_names' : 'given_names')}
      <Details summary="If the child has other names" open={Boolean(typedIn(fields, 'other_names'))}>
        {text('other_names')}
      </Details>
      {text('adult_name')}
      <Radios
        name="adult_relationship"
        label={said(questions, 'child.adult_relationship').label}
        size="s"
        choices={choicesOf(ASKED_RELATIONSHIPS)}
        value={typedIn(fields, 'adult_relationship') || undefined}
        errors={errors}
      />
      <YoungParent name="adult_born_on" questions={questions} typed={fields} errors={errors} />
      {text('school')}
      {text('gp')}
      {text('case_system_id')}
      <Button>Start a form</Button>
    </Form>
  );
}
