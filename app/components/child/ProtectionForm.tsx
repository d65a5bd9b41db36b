import { choicesOf } from '~/app/components/agreement/questions';
import { chosenIn, type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { PROTECTED_KINDS } from '~/forms/copies/protected-details';

type ProtectionFormProps = {
  readonly family: readonly { readonly personId: string; readonly name: string }[];
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

const KINDS = Object.fromEntries(Object.entries(PROTECTED_KINDS).map(([id, { label }]) => [id, label]));

/** One detail to protect: what it is, its words, whom it is kept from, and why. */
export function ProtectionForm({ family, idempotencyKey, typed, errors }: ProtectionFormProps) {
  const adults = family.map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <Form hidden={{ key: idempotencyKey }} keep>
      <Radios
        name="kind"
        label="What is it?"
        size="s"
        choices={choicesOf(KINDS)}
        value={typedIn(typed, 'kind')}
        errors={errors}
      />
      <Textarea
        name="words"
        label="Which words must not reach them?"
        hint="One on each line, as people write them. Put every other name for it on a line of its own: St Bede’s, Saint Bede’s. Capitals, spaces and hyphens do not matter"
        size="s"
        value={typedIn(typed, 'words')}
        errors={errors}
      />
      <Checkboxes
        name="barred"
        label="Whom is it kept from?"
        size="s"
        choices={adults}
        values={chosenIn(typed, 'barred')}
        errors={errors}
      />
      <Checkboxes
        name="household"
        label="Who lives with them?"
        hint="It is kept from whoever you tick as well, and a second person checks each copy for them. Where you do not know it, find out before anybody else of the family is given a copy"
        size="s"
        choices={adults}
        values={chosenIn(typed, 'household')}
        errors={errors}
      />
      <Textarea
        name="names"
        label="Anybody else, by name (optional)"
        hint="One on each line. Those of their household who are not of this family too"
        size="s"
        rows={2}
        value={typedIn(typed, 'names')}
        errors={errors}
      />
      <Textarea
        name="why"
        label="Why is it not safe for them to know?"
        hint="For the office alone"
        size="s"
        value={typedIn(typed, 'why')}
        errors={errors}
      />
      <Button>Protect it</Button>
    </Form>
  );
}
