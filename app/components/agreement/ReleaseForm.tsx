import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import type { FieldErrors } from '~/app/components/fields/field-errors';
import { Radios } from '~/app/components/fields/Radios';
import { Textarea } from '~/app/components/fields/Textarea';
import { WarningText } from '~/app/components/fields/WarningText';
import { RELEASE_WORDS, type ReleaseStanding } from '~/forms/copies/releases';
import { formatInstant } from '~/forms/values/dates';

type ReleaseFormProps = {
  readonly release: {
    readonly standing: ReleaseStanding;
    readonly by: string;
    readonly mayCheck: boolean;
    readonly checkers: readonly { readonly staffId: string; readonly name: string }[];
  };
  readonly documentId: string;
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Where the check of a copy stands, and the one thing to do next. */
export function ReleaseForm({ release, documentId, idempotencyKey, typed, errors }: ReleaseFormProps) {
  const { standing, by, mayCheck, checkers } = release;
  const form = { idempotencyKey, typed, errors };
  return (
    <>
      <h2 className="govuk-heading-m">The check by a second person</h2>
      <p className="govuk-body">
        {RELEASE_WORDS[standing.type]}
        {'step' in standing ? ` ${by}, ${formatInstant(standing.step.at)}.` : ''}
        {'step' in standing && standing.step.note ? ` “${standing.step.note}”` : ''}
      </p>
      {standing.type === 'checked' || standing.type === 'not needed' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`/documents/${documentId}`}>
            Open the copy (PDF)
          </a>
        </p>
      ) : null}
      {standing.type === 'out of date' ? <AnewForm idempotencyKey={idempotencyKey} /> : null}
      {standing.type === 'to ask' || standing.type === 'refused' ? <AskForm checkers={checkers} {...form} /> : null}
      {standing.type === 'asked' && mayCheck ? <CheckForm {...form} /> : null}
      {standing.type === 'asked' && !mayCheck ? (
        <WarningText>Somebody else must check it, on their own sign-in. You asked.</WarningText>
      ) : null}
    </>
  );
}

type FormProps = Pick<ReleaseFormProps, 'idempotencyKey' | 'typed' | 'errors'>;

function AnewForm({ idempotencyKey }: Pick<FormProps, 'idempotencyKey'>) {
  return (
    <Form hidden={{ key: idempotencyKey, step: 'anew' }}>
      <Button>Make a new version of this copy</Button>
    </Form>
  );
}

function AskForm({
  checkers,
  idempotencyKey,
  typed,
  errors,
}: FormProps & Pick<ReleaseFormProps['release'], 'checkers'>) {
  if (checkers.length === 0) {
    return <WarningText>Nobody else of your team has an account. Ask your manager who can check it.</WarningText>;
  }
  return (
    <Form hidden={{ key: idempotencyKey, step: 'ask' }} keep>
      <Radios
        name="checker"
        label="Who checks it?"
        hint="They read it on their own sign-in. It stands on their list today"
        size="s"
        choices={checkers.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        value={typedIn(typed, 'checker')}
        errors={errors}
      />
      <Textarea
        name="note"
        label="What should they know? (optional)"
        size="s"
        rows={2}
        value={typedIn(typed, 'note')}
        errors={errors}
      />
      <Button>Ask them to check it</Button>
    </Form>
  );
}

function CheckForm({ idempotencyKey, typed, errors }: FormProps) {
  return (
    <Form hidden={{ key: idempotencyKey, step: 'check' }} keep>
      <Radios
        name="answer"
        label="Have you read every word of it, and may it be given?"
        size="s"
        choices={[
          { value: 'checked', label: 'Yes: nothing in it gives away what is kept from them' },
          { value: 'refused', label: 'No: it must not be given as it is' },
        ]}
        value={typedIn(typed, 'answer')}
        errors={errors}
      />
      <Textarea
        name="note"
        label="What must be changed first? (only for a no)"
        size="s"
        rows={2}
        value={typedIn(typed, 'note')}
        errors={errors}
      />
      <Button>Record my check</Button>
    </Form>
  );
}
