import { InsetText } from '~/app/components/fields/InsetText';
import { WarningText } from '~/app/components/fields/WarningText';
import { CAPACITIES } from '~/forms/deciders/capacities';
import type { StandingChoice } from '~/forms/deciders/choice';
import { expectedSentence } from '~/forms/deciders/decided';
import { citation, type Reason } from '~/forms/deciders/sources';
import type { WhoDecides as Decision } from '~/forms/deciders/who-decides';
import { formatDate } from '~/forms/values/dates';

type WhoDecidesProps = { readonly decision: Decision; readonly chosen: StandingChoice | null };

/** Who is expected to decide today and why, each reason with what it rests on; what a practitioner chose instead. */
export function WhoDecides({ decision, chosen }: WhoDecidesProps) {
  const others = decision.standings.filter(({ personId }) =>
    decision.governing.every((one) => one.personId !== personId),
  );
  return (
    <>
      {chosen ? (
        <InsetText>
          Chosen on {formatDate(chosen.on)}: {expectedSentence(chosen)} {chosen.reasons}
        </InsetText>
      ) : null}
      <p className="govuk-body-l">
        {chosen ? 'Without that choice: ' : ''}
        {expectedSentence(decision)}
      </p>
      {decision.asksReason ? <WarningText>{decision.asksReason}</WarningText> : null}
      <Reasons title="Why" reasons={decision.reasons} />
      <Reasons title="Look after this" reasons={decision.warnings} />
      {others.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Who else there is</h2>
          <ul className="govuk-list govuk-list--bullet">
            {others.map(({ personId, name, capacity, reasons }) => (
              <li key={personId}>
                {name}: {CAPACITIES[capacity].label}. <Cited reasons={reasons} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map((reason) => (
          <li key={`${reason.text} ${reason.source.cite}`}>
            <Cited reasons={[reason]} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Reasons with what each rests on, smaller: the text of a law that nobody has checked yet says so. */
function Cited({ reasons }: { readonly reasons: readonly Reason[] }) {
  return reasons.map(({ text, source }) => (
    <span key={text}>
      {text} <span className="app-cite">{citation(source)}</span>{' '}
    </span>
  ));
}
