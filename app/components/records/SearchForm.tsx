import { Button } from '~/app/components/fields/Button';
import { DateField } from '~/app/components/fields/DateField';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { TextField } from '~/app/components/fields/TextField';
import type { TypedSearch } from '~/forms/records/search-form';

type SearchFormProps = {
  readonly typed: TypedSearch;
  readonly errors?: FieldErrors;
  /** The search whose terms stand here to be changed: what is typed waits with it. */
  readonly changing?: string;
};

/** Everything that the records can be searched by. One term is enough; every term that is given has to fit. */
export function SearchForm({ typed, errors, changing }: SearchFormProps) {
  return (
    <Form action="/record-searches/new" hidden={changing ? { changing } : undefined} keep>
      <TextField
        name="child"
        label="Child’s name"
        hint="Any name they have or had. Part of a name is enough, and accents do not matter"
        size="s"
        properName
        value={typed.child}
        errors={errors}
      />
      <DateField
        name="dateOfBirth"
        label="Child’s date of birth"
        hint="For example, 27 3 2019"
        size="s"
        value={typed.dateOfBirth}
        errors={errors}
      />
      <TextField
        name="parent"
        label="Parent or carer’s name"
        size="s"
        properName
        value={typed.parent}
        errors={errors}
      />
      <TextField
        name="reference"
        label="Reference"
        hint="Of the form, or of any of its documents, like 7KQM-2XH9-DTC"
        size="s"
        width={20}
        properName
        value={typed.reference}
        errors={errors}
      />
      <TextField
        name="caseSystemId"
        label="Number on the case system"
        size="s"
        width={20}
        properName
        value={typed.caseSystemId}
        errors={errors}
      />
      <TextField name="worker" label="Worker’s name" size="s" properName value={typed.worker} errors={errors} />
      <DateField name="decidedFrom" label="Answered on or after" size="s" value={typed.decidedFrom} errors={errors} />
      <DateField name="decidedTo" label="Answered on or before" size="s" value={typed.decidedTo} errors={errors} />
      <Button>Search</Button>
    </Form>
  );
}
