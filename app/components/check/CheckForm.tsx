import { Button } from '~/app/components/fields/Button';
import { FileField } from '~/app/components/fields/FileField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';

type CheckFormProps = { readonly errors: FieldErrors | undefined; readonly again: boolean };

/** Sends one file to be checked. */
export function CheckForm({ errors, again }: CheckFormProps) {
  return (
    <Form files>
      <FileField
        name="file"
        label={again ? 'Check another file' : 'Choose the file'}
        hint="A PDF of 20 MB at most. We look at it and keep nothing of it."
        accept="application/pdf,.pdf"
        size="s"
        errors={errors}
      />
      <Button>Check the file</Button>
    </Form>
  );
}
