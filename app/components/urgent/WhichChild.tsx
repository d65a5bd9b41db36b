import { type Typed, typedIn } from '~/app/components/agreement/typed';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { InsetText } from '~/app/components/fields/InsetText';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { ANOTHER_CHILD } from '~/forms/sharing/urgent-share';

type WhichChildProps = {
  readonly typed: Typed | null;
  readonly found: readonly { readonly value: string; readonly label: string }[] | null;
  readonly errors?: FieldErrors;
};

/** The child in one box, and beneath it the children of this name and birthday where there are any. */
export function WhichChild({ typed, found, errors }: WhichChildProps) {
  return (
    <>
      <TextField
        name="child"
        label="Which child?"
        hint="Their name, and their date of birth if you know it. For example, Jo Green 27 3 2015"
        size="s"
        value={typedIn(typed, 'child')}
        errors={errors}
        properName
      />
      {found && found.length > 0 ? (
        <Radios
          name="child_choice"
          label="Is it one of these?"
          size="s"
          choices={[...found, { value: ANOTHER_CHILD, label: 'Another child, who is new to us', divider: 'or' }]}
          value={typedIn(typed, 'child_choice')}
          errors={errors}
        />
      ) : null}
      {found && found.length === 0 ? (
        <InsetText>
          Nobody of this last name and date of birth was found. Record it all the same: they are entered as new.
        </InsetText>
      ) : null}
    </>
  );
}
