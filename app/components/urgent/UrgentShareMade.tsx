import { InsetText } from '~/app/components/fields/InsetText';
import { WarningText } from '~/app/components/fields/WarningText';
import { formatInstant } from '~/forms/values/dates';
import { lateEntryWords } from '~/forms/values/late-entry';

type UrgentShareMadeProps = {
  readonly made: {
    readonly decidedAt: string;
    readonly recordedAt: string;
    readonly completeAt: string | null;
    readonly heldBy: string | null;
    readonly isOwn: boolean;
    readonly warnings: readonly string[];
    readonly heldBarred: boolean;
  };
};

/** After an urgent share: that it is recorded, and what is still to do. It names nobody: somebody may look over a shoulder. */
export function UrgentShareMade({ made }: UrgentShareMadeProps) {
  const { decidedAt, recordedAt, completeAt, heldBy, isOwn, warnings, heldBarred } = made;
  return (
    <>
      <p className="govuk-body">
        Shared {formatInstant(decidedAt)}. {lateEntryWords({ at: decidedAt, recordedAt }) ?? 'Recorded at once.'}
      </p>
      {warnings.map((warning) => (
        <WarningText key={warning}>{warning}. Use a secure way next time, and write down why this one.</WarningText>
      ))}
      {heldBarred ? (
        <WarningText>
          Part of it is kept from somebody who got it. Ring a safeguarding manager now: it is on their list, and whoever
          it protects has to be safe.
        </WarningText>
      ) : null}
      {heldBy ? (
        <InsetText>
          This child is known to {heldBy}. They see what you recorded, and complete it: ring them too.
        </InsetText>
      ) : null}
      {isOwn ? (
        <p className="govuk-body">
          What is missing stands first on the work list, due within 24 hours: why nobody was asked, whether the family
          was told, the lawful basis, and a manager’s look.
        </p>
      ) : null}
      {completeAt ? (
        <p className="govuk-body">
          <a className="govuk-link" href={completeAt}>
            Complete it now
          </a>
        </p>
      ) : null}
    </>
  );
}
