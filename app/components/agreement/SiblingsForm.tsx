import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { type Found, NewSiblingFields } from './NewSiblingFields';
import { type Typed, typedIn } from './typed';

export type SiblingShown = {
  readonly childId: string;
  readonly name: string;
  readonly age: string;
  /** Who answers for this child, in words. */
  readonly answers: string;
  readonly asksOrder: boolean;
};

type SiblingsFormProps = {
  readonly siblings: readonly SiblingShown[];
  readonly family: readonly { readonly personId: string; readonly name: string }[];
  readonly familyName: string;
  readonly found: readonly Found[];
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** One tick makes a form for a brother or sister; a child whom the page does not know is added beneath. */
export function SiblingsForm({ siblings, errors, typed, ...newSibling }: SiblingsFormProps) {
  const isAdding = newSibling.found.length > 0 || typedIn(typed, 'given_names') !== '' || siblings.length === 0;
  const isAddingWrong = (errors ?? []).some(({ field }) => !/^(child$|order-)/.test(field));
  return (
    <Form keep>
      {siblings.length > 0 ? (
        <>
          <Checkboxes
            name="child"
            label="Who else gets a form of their own?"
            hint="The reason, the recipients and what they are told are copied. You can change each form by itself"
            size="m"
            choices={siblings.map((child) => ({
              value: child.childId,
              label: `${child.name}, ${child.age}`,
              hint: child.answers,
              reveals: child.asksOrder ? <CourtOrder child={child} typed={typed} errors={errors} /> : undefined,
            }))}
            values={typed?.child ?? []}
            errors={errors}
          />
          <Button>Make these forms</Button>
        </>
      ) : null}
      <Details summary="Add another child of this family" open={isAdding || isAddingWrong}>
        <NewSiblingFields {...newSibling} typed={typed} errors={errors} />
        <Button kind="secondary" name="intent" value="add">
          Add this child
        </Button>
      </Details>
    </Form>
  );
}

type CourtOrderProps = {
  readonly child: SiblingShown;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

function CourtOrder({ child, typed, errors }: CourtOrderProps) {
  return (
    <Radios
      name={`order-${child.childId}`}
      label={`Is there a court order about ${child.name}?`}
      size="s"
      choices={[
        { value: 'no', label: 'No' },
        { value: 'yes', label: 'Yes: I will say which on their form' },
        { value: 'not_known', label: 'Not known yet' },
      ]}
      value={typedIn(typed, `order-${child.childId}`) || undefined}
      errors={errors}
    />
  );
}
