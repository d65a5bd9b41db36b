import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { TextField } from '~/app/components/fields/TextField';
import type { Fields } from '~/forms/agreement/answers/fields';
import { COPY_WAYS } from '~/forms/copies/handling';
import type { HeldCopies } from './CopiesHeld';

type CopyFormProps = {
  readonly documents: readonly HeldCopies[];
  readonly errors: FieldErrors | undefined;
  /** What was typed before it was sent back. */
  readonly typed: Fields | null;
};

/** Records what happened to one copy. It gives and sends nothing itself. */
export function CopyForm({ documents, errors, typed }: CopyFormProps) {
  const ways = Object.entries(COPY_WAYS).map(([value, { label }]) => ({ value, label }));
  return (
    <>
      <h2 className="govuk-heading-m">Record what happened to a copy</h2>
      <Form keep>
        <Radios
          name="document"
          label="Which copy?"
          size="s"
          choices={documents.map(({ id, name, reference }) => ({ value: id, label: `${name} (${reference})` }))}
          value={typed?.document?.[0]}
          errors={errors}
        />
        <Radios
          name="how"
          label="What happened?"
          hint="Email and post are sent from your own account or office. This page only records it."
          size="s"
          choices={ways}
          value={typed?.how?.[0]}
          errors={errors}
        />
        <TextField
          name="given_to"
          label="Who is it for?"
          value={typed?.given_to?.[0]}
          errors={errors}
          size="s"
          properName
        />
        <Textarea
          name="note"
          label="Anything to add?"
          hint="If it was not given, say why"
          value={typed?.note?.[0]}
          errors={errors}
          size="s"
          rows={2}
        />
        <Button>Record</Button>
      </Form>
    </>
  );
}
