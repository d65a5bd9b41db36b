import { Details } from '~/app/components/fields/Details';
import type { StandingChoice } from '~/forms/deciders/choice';
import { expectedSentence } from '~/forms/deciders/decided';
import type { Reason } from '~/forms/deciders/sources';
import type { Voice } from '~/forms/deciders/who-decides';
import { formatDate } from '~/forms/values/dates';
import { Reasons } from './ChildStatus';

type WhoMayDecideProps = {
  readonly decision: {
    readonly governing: readonly Voice[];
    readonly reasons: readonly Reason[];
    readonly warnings: readonly Reason[];
  };
  readonly chosen: StandingChoice | null;
  /** The form on which somebody else can be chosen; null while there is none. */
  readonly formId: string | null;
};

/** Who decides today, in one line; why, and what is still to find out, beneath it. */
export function WhoMayDecide({ decision, chosen, formId }: WhoMayDecideProps) {
  return (
    <>
      <p className="govuk-body">
        {expectedSentence(chosen ?? decision)} {chosen ? `Chosen on ${formatDate(chosen.on)}: ${chosen.reasons} ` : ''}
        {formId ? (
          <a className="govuk-link" href={`/agreements/${formId}/who-decides`}>
            See who else may, or choose otherwise
          </a>
        ) : null}
      </p>
      <Details summary="Why, and what to find out">
        <Reasons reasons={[...decision.reasons, ...decision.warnings]} />
      </Details>
    </>
  );
}
