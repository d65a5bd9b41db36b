import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DecisionForm } from '~/app/components/child/DecisionForm';
import { DecisionGaps } from '~/app/components/child/DecisionGaps';
import { SaidOtherwise, SaidToLines } from '~/app/components/child/DecisionLines';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { takeVersion, versionFacts } from '~/app/http/decision-version.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import type { Gap } from '~/forms/sharing/gaps';
import { formatInstant } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Another version of a decision' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  return page(await versionFacts(request, visitor, child, params.seriesId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  return takeVersion(request, visitor, child, params.seriesId);
}

export default function AnotherVersion() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, childId, childName, last, lines, asThen, gaps } = facts;
  const own = `/children/${childId}/decisions/${last.seriesId}`;
  return (
    <StaffFrame frame={frame} back={own} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">{asThen ? 'Complete this decision' : 'Decide otherwise'}</h1>
      <p className="govuk-body">
        {asThen
          ? `Decided on ${formatInstant(last.decidedAt)} by ${last.decision.decidedBy.name}. What is missing stands beside each question.`
          : 'You decide now. What was decided before stays, and can be read beside it.'}
      </p>
      {facts.isBehind ? (
        <WarningText>
          Version {last.version} was recorded since you wrote this.{' '}
          <a className="govuk-link" href={own}>
            Read it
          </a>{' '}
          beside what you wrote, which is kept below.
        </WarningText>
      ) : null}
      <DecisionGaps gaps={asThen ? gaps.filter(isMendedElsewhere) : gaps} own={own} />
      <SaidOtherwise lines={lines} meanwhile={facts.meanwhile} />
      <SaidToLines lines={lines} by={facts.isLateDay ? facts.day : null} />
      <DecisionForm
        lines={lines}
        day={facts.day}
        idempotencyKey={facts.key}
        typed={sent?.fields ?? facts.typed ?? facts.saved}
        errors={sent?.errors ?? facts.missing}
        version={{ version: last.version, asThen, isUrgent: last.decision.isUrgent }}
      />
    </StaffFrame>
  );
}

/** What this page asks stands beside its questions. */
function isMendedElsewhere({ page }: Pick<Gap, 'page'>): boolean {
  return page !== 'decision';
}
