import { Button } from '~/app/components/fields/Button';
import { Checkboxes } from '~/app/components/fields/Checkboxes';
import { Details } from '~/app/components/fields/Details';
import type { FieldErrors } from '~/app/components/fields/field-errors';

type WhoReceivedItProps = {
  readonly page: string;
  readonly recipients: readonly { readonly recipientId: string; readonly name: string }[];
  readonly errors: FieldErrors;
};

/** One recipient is one tap; several who got the same are ticked, and none is ticked beforehand. */
export function WhoReceivedIt({ page, recipients, errors }: WhoReceivedItProps) {
  if (recipients.length === 0) {
    return (
      <p className="govuk-body">
        Nobody has been asked about anyone on a form yet. What you share without one is recorded by “Urgent: share now”.
      </p>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">Who received it, or was asked?</h2>
      <ul className="govuk-list">
        {recipients.map(({ recipientId, name }) => (
          <li key={recipientId}>
            <a className="govuk-link" href={`${page}?to=${encodeURIComponent(recipientId)}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {recipients.length > 1 ? <SeveralAtOnce recipients={recipients} errors={errors} /> : null}
    </>
  );
}

/** Choosing changes nothing, so it is a plain address. */
function SeveralAtOnce({ recipients, errors }: Omit<WhoReceivedItProps, 'page'>) {
  return (
    <Details summary="Several of them received the same" open={errors.length > 0}>
      <form method="get" noValidate autoComplete="off">
        <input type="hidden" name="several" value="yes" />
        <Checkboxes
          name="to"
          label="Who received the same, or was asked the same?"
          hint="You write it down once. It is recorded for each of them."
          size="s"
          choices={recipients.map(({ recipientId, name }) => ({ value: recipientId, label: name }))}
          errors={errors}
        />
        <Button kind="secondary">Go on with these</Button>
      </form>
    </Details>
  );
}
