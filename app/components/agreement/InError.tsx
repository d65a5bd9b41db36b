import { WarningText } from '~/app/components/fields/WarningText';

/** A form that was entered in error says so first, with the reason, wherever it is met. Nothing where it was not. */
export function InError({ reason }: { readonly reason: string | null }) {
  if (reason === null) return null;
  return (
    <WarningText>
      Entered in error: {reason}
      <br />
      This form does not count. Tell everyone who holds a copy, and do not share because of it.
    </WarningText>
  );
}
