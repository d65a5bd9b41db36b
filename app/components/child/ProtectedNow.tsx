import { type Typed, typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Details } from '~/app/components/fields/Details';
import { Form } from '~/app/components/fields/Form';
import { errorFor, type FieldErrors } from '~/app/components/fields/field-errors';
import { SummaryList } from '~/app/components/fields/SummaryList';
import { Textarea } from '~/app/components/fields/Textarea';
import { endField } from '~/forms/agreement/answers/protection';
import { PROTECTED_KINDS, type ProtectedKind } from '~/forms/copies/protected-details';
import { formatInstant } from '~/forms/values/dates';

type Detail = {
  readonly id: string;
  readonly kind: ProtectedKind;
  readonly words: readonly string[];
  readonly barred: readonly { readonly name: string }[];
  readonly why: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly ended: { readonly why: string; readonly at: string } | null;
};

type ProtectedNowProps = {
  readonly details: readonly Detail[];
  readonly idempotencyKey: string;
  readonly typed: Typed | null;
  readonly errors?: FieldErrors;
};

/** Everything that is kept from somebody, and what was until it ended. */
export function ProtectedNow({ details, ...form }: ProtectedNowProps) {
  if (details.length === 0) return <p className="govuk-body">Nothing is protected yet.</p>;
  return details.map((detail) => (
    <div key={detail.id}>
      <SummaryList
        rows={[
          { key: PROTECTED_KINDS[detail.kind].label, value: detail.words.join(' · ') },
          { key: 'Kept from', value: detail.barred.map(({ name }) => name).join(', ') },
          { key: 'Why', value: detail.why },
          { key: 'Recorded', value: `${detail.by}, ${detail.recordedAt}` },
          ...(detail.ended ? [{ key: 'Ended', value: `${formatInstant(detail.ended.at)}: ${detail.ended.why}` }] : []),
        ]}
      />
      {detail.ended ? null : <EndForm id={detail.id} words={detail.words[0] ?? ''} {...form} />}
    </div>
  ));
}

type EndProps = Omit<ProtectedNowProps, 'details'> & { readonly id: string; readonly words: string };

function EndForm({ id, words, idempotencyKey, typed, errors }: EndProps) {
  const name = endField(id);
  return (
    <Details summary={`${words} need not be protected any more`} open={errorFor(errors, name) !== undefined}>
      <Form hidden={{ key: `${idempotencyKey} ${id}`, step: 'end', detail: id }} keep>
        <Textarea name={name} label="Why not?" size="s" rows={2} value={typedIn(typed, name)} errors={errors} />
        <Button kind="secondary">End the protection</Button>
      </Form>
    </Details>
  );
}
