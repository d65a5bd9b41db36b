import { DateField } from '~/app/components/fields/DateField';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { ASKED_RELATIONSHIPS } from '~/forms/deciders/asked-responsibility';
import { choicesOf } from './questions';
import { dateIn, type Typed, typedIn } from './typed';

/** A child of the same last name and birthday: one's own team's, or that another team holds a record. */
export type Found =
  | { readonly type: 'own team'; readonly childId: string; readonly name: string; readonly knownAs: string | null }
  | { readonly type: 'other team'; readonly team: string };

type NewSiblingFieldsProps = {
  readonly family: readonly { readonly personId: string; readonly name: string }[];
  readonly familyName: string;
  readonly found: readonly Found[];
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Another child of the family. Where somebody of this last name and birthday is known, it is asked which child it is. */
export function NewSiblingFields({ family, familyName, found, typed, errors }: NewSiblingFieldsProps) {
  const text = (name: string, label: string, value = typedIn(typed, name)) => (
    <TextField name={name} label={label} size="s" value={value} errors={errors} properName />
  );
  return (
    <>
      {found.length > 0 ? <WhichChild found={found} typed={typed} errors={errors} /> : null}
      {text('given_names', 'First names')}
      {text('family_name', 'Last name', typedIn(typed, 'family_name') || familyName)}
      <DateField
        name="date_of_birth"
        label="Date of birth"
        hint="For example, 27 3 2016"
        size="s"
        value={dateIn(typed, 'date_of_birth')}
        errors={errors}
      />
      <Radios
        name="adult"
        label="Which adult do they share?"
        size="s"
        choices={family.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={typedIn(typed, 'adult') || undefined}
        errors={errors}
      />
      <Radios
        name="adult_relationship"
        label="Who is this adult to the child?"
        size="s"
        choices={choicesOf(ASKED_RELATIONSHIPS)}
        value={typedIn(typed, 'adult_relationship') || undefined}
        errors={errors}
      />
    </>
  );
}

function WhichChild({ found, typed, errors }: Pick<NewSiblingFieldsProps, 'found' | 'typed' | 'errors'>) {
  const own = found.flatMap((child) => (child.type === 'own team' ? [child] : []));
  return (
    <>
      {found.map((child) =>
        child.type === 'other team' ? (
          <InsetText key={child.team}>
            A child of this name and birthday is known to {child.team}. Ask that team before you go on.
          </InsetText>
        ) : null,
      )}
      <Radios
        name="which"
        label="Somebody of this last name and birthday is known. Which child is it?"
        size="s"
        choices={[
          ...own.map(({ childId, name }) => ({ value: childId, label: name })),
          { value: 'another', label: 'Another child, a twin for example' },
        ]}
        value={typedIn(typed, 'which') || undefined}
        errors={errors}
      />
    </>
  );
}
