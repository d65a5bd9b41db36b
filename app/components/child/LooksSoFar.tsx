import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { VERDICTS } from '~/forms/sharing/manager-look';
import { formatInstant } from '~/forms/values/dates';

type LooksSoFarProps = {
  readonly looks: readonly Extract<DecisionFact, { type: 'reviewed' }>[];
  /** The version of the decision that counts now. */
  readonly lastId: string;
};

/** What managers said of a decision, and whether it was of what stands there now. */
export function LooksSoFar({ looks, lastId }: LooksSoFarProps) {
  if (looks.length === 0) return <p className="govuk-body">No manager has looked at it yet.</p>;
  return (
    <ul className="govuk-list app-links">
      {looks.map(({ id, verdict, words, reviewer, at, decisionId }) => (
        <li key={id}>
          <strong>
            {reviewer} {VERDICTS[verdict].said}
          </strong>
          , {formatInstant(at)}
          {decisionId === lastId ? '' : ', of an earlier version'}: {words}
        </li>
      ))}
    </ul>
  );
}
