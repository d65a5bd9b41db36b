import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';

type DayFormProps = {
  readonly day: string;
  readonly known: 'then' | 'now';
  readonly errors: FieldErrors;
};

const KNOWN = [
  { value: 'then', label: 'As it was known then' },
  { value: 'now', label: 'As it is known now, with what was written down later' },
] as const;

/** Which day is asked about. It changes nothing, so it is a plain address: a day, never a name. */
export function DayForm({ day, known, errors }: DayFormProps) {
  return (
    <div className="app-day">
      <Details summary="Ask about another day" open={day !== ''}>
        <form method="get" noValidate autoComplete="off">
          <TextField
            name="on"
            label="Which day?"
            size="s"
            hint="For example, 27 3 2026"
            width={10}
            value={day}
            errors={errors}
          />
          <Radios name="known" label="For a day that is past" size="s" value={known} choices={KNOWN} />
          <Button kind="secondary">Show that day</Button>
        </form>
      </Details>
    </div>
  );
}
