import { Tag } from '~/app/components/fields/Tag';
import type { KeptDecision } from '~/forms/sharing/decision';
import { decisionTitle, isLate, linesTitle } from '~/forms/sharing/decision-in-words';
import { formatDate, formatInstant } from '~/forms/values/dates';

type Listed = {
  readonly last: KeptDecision;
  readonly gaps: readonly unknown[];
  readonly disclosures: readonly unknown[];
  readonly needsLook: boolean;
};

/** The decisions about a child. One not to share stands exactly as one to share does: neither is a warning. */
export function DecisionList({
  childId,
  decisions,
}: {
  readonly childId: string;
  readonly decisions: readonly Listed[];
}) {
  return (
    <ul className="govuk-list app-links">
      {decisions.map((one) => (
        <Item key={one.last.seriesId} href={`/children/${childId}/decisions/${one.last.seriesId}`} listed={one} />
      ))}
    </ul>
  );
}

function Item({
  href,
  listed: { last, gaps, disclosures, needsLook },
}: {
  readonly href: string;
  readonly listed: Listed;
}) {
  const { decision, version } = last;
  return (
    <li>
      <a className="govuk-link govuk-!-font-weight-bold" href={href}>
        {decisionTitle(last)}
      </a>{' '}
      {decision.isUrgent ? <Tag text="Urgent" colour="grey" /> : null}{' '}
      {gaps.length > 0 ? (
        <Tag text={gaps.length === 1 ? '1 thing missing' : `${gaps.length} things missing`} colour="yellow" />
      ) : null}{' '}
      {needsLook ? <Tag text="To look at again" colour="yellow" /> : null}
      <br />
      {linesTitle(decision.lines)}
      <br />
      {formatInstant(last.decidedAt)}, {decision.decidedBy.name}.
      {isLate(last) ? ` A late entry: written down on ${formatInstant(last.recordedAt)}.` : ''}
      {version > 1 ? ` Version ${version}.` : ''}
      {disclosures.length > 0 ? ` ${disclosures.length} recorded as sent.` : ' Nothing recorded as sent.'}
      {decision.reviewOn ? ` Look again on ${formatDate(decision.reviewOn)}.` : ''}
    </li>
  );
}
