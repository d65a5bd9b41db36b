import { Button, PrintButton } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { WarningText } from '~/app/components/fields/WarningText';

/** What such an address is for, and who must not have it: before one is made. */
export function BeforeMaking({ secret }: { readonly secret: string }) {
  return (
    <>
      <p className="govuk-body">
        With an address of their own they can see whether this copy still holds, is out of date, or was taken back, and
        since when. They see nothing else: no name, and no word of what it says.
      </p>
      <WarningText>
        Whoever has the address can see when something was taken back. Give it to them alone. Do not write it on the
        copy, and send it nowhere that somebody else may read.
      </WarningText>
      <p className="govuk-body">
        If you do not know that it is safe for them, do not make one. They can always ask you.
      </p>
      <Form hidden={{ intent: 'make', secret }}>
        <Button>Make the address</Button>
      </Form>
    </>
  );
}

/** The new address, this once. Printed, only the address and the sentence beside it come out. */
export function NewAddress({ address }: { readonly address: string }) {
  return (
    <>
      <p className="govuk-body">Here you can see whether your copy still holds:</p>
      <p className="app-address">{address}</p>
      <p className="govuk-body">Keep it to yourself. Small letters will do, and the dashes can be left out.</p>
      <div className="app-not-printed">
        <p className="govuk-body">
          <strong>It is shown this once.</strong> Print it or read it to them now. If it is lost, end it and make
          another.
        </p>
        <PrintButton>Print the address</PrintButton>
      </div>
    </>
  );
}

/** Ends what was made: at once, and for good. */
export function EndAddress({ made }: { readonly made: readonly string[] }) {
  return (
    <div className="app-not-printed">
      <h2 className="govuk-heading-m">The address that they have</h2>
      <ul className="govuk-list">
        {made.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="govuk-body">
        End it if somebody else may have it, or if it is not safe any more. Afterwards it opens nothing.
      </p>
      <Form hidden={{ intent: 'end' }}>
        <Button kind="warning">End the address</Button>
      </Form>
    </div>
  );
}
