import { choicesOf } from '~/app/components/agreement/questions';
import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { TextField } from '~/app/components/fields/TextField';
import { AGENCY_BODIES, AGENCY_KINDS, type AgencyFacts, DUTY_TO_SHARE } from '~/forms/agreement/agencies';

type AgencyFormProps = {
  readonly agency: AgencyFacts | null;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** One agency of the directory: what it is, what it does for a family, whom it usually tells, and how to reach it safely. */
export function AgencyForm({ agency, typed, errors }: AgencyFormProps) {
  const line = (name: string, label: string, saved: string | undefined, hint?: string) => (
    <TextField name={name} label={label} hint={hint} size="s" value={typedIn(typed, name, saved)} errors={errors} />
  );
  return (
    <Form keep>
      {line('name', 'Name', agency?.name)}
      <Radios
        name="kind"
        label="Kind"
        size="s"
        choices={choicesOf(AGENCY_KINDS)}
        value={typedIn(typed, 'kind', agency?.kind) || undefined}
        errors={errors}
      />
      {line('role', 'What it does for a family', agency?.role, 'Families read it after the name: “teaches your child”')}
      {line('onward_to', 'Whom it usually tells in turn (optional)', agency?.onwardTo)}
      {line('onward_why', 'Why it tells them (optional)', agency?.onwardWhy, 'For example, “to plan help in class”')}
      {line('channel', 'The secure way to send it something (optional)', agency?.channel)}
      <Radios
        name="body"
        label="What kind of body is it? (optional)"
        size="s"
        choices={choicesOf(AGENCY_BODIES)}
        value={typedIn(typed, 'body', agency?.body ?? '') || undefined}
        errors={errors}
      />
      <Radios
        name="duty"
        label="Is it listed for the duty to share?"
        hint="Children Act 2004 section 16LA, announced in force from 30 September 2026. The text was not checked for this service: ask your legal team."
        size="s"
        choices={choicesOf(DUTY_TO_SHARE)}
        value={typedIn(typed, 'duty', agency?.hasDutyToShare ?? 'not_known')}
        errors={errors}
      />
      {agency ? (
        <Checkboxes
          name="retired"
          label="Is it still offered?"
          size="s"
          choices={[{ value: 'yes', label: 'No longer offered on new forms' }]}
          values={typed ? (typed.retired ?? []) : agency.isRetired ? ['yes'] : []}
          errors={errors}
        />
      ) : null}
      <Button>Save</Button>
    </Form>
  );
}
