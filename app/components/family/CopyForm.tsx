import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';

type Question = { readonly label: string; readonly hint?: string; readonly options?: Readonly<Record<string, string>> };

type CopyFormProps = {
  readonly question?: Question;
  readonly detail?: Question;
  readonly done: string;
  readonly errors?: FieldErrors;
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
};

/** The safest way to have a copy, or none: every answer is as good as the others. */
export function CopyForm({ question, detail, done, errors, typed }: CopyFormProps) {
  const where = (how: string) =>
    how === 'email' || how === 'post' ? (
      <TextField
        name={`copy_${how}`}
        label={detail?.label ?? ''}
        inputMode={how === 'email' ? 'email' : 'text'}
        value={typed?.[`copy_${how}`]?.[0]}
        errors={errors}
      />
    ) : undefined;
  return (
    <Form keep>
      <Radios
        name="copy"
        label={question?.label ?? ''}
        hint={question?.hint}
        size="m"
        choices={Object.entries(question?.options ?? {}).map(([value, label]) => ({
          value,
          label,
          reveals: where(value),
        }))}
        value={typed?.copy?.[0]}
        errors={errors}
      />
      <Button>{done}</Button>
    </Form>
  );
}
