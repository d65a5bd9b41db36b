import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DecisionList } from '~/app/components/child/DecisionList';
import { ButtonGroup, ButtonLink } from '~/app/components/fields/Button';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { decisionFrame } from '~/app/http/decision-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { today } from '~/app/services/clock.server';
import { decisionsOf } from '~/app/services/decisions.server';
import { openFirst } from '~/forms/sharing/open-decisions';

export const meta = () => [{ title: pageTitle({ title: 'Decisions about sharing' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const decisions = (await decisionsOf(visitor, child.id)).map(({ last, gaps, disclosures }) => ({
    last,
    gaps,
    disclosures: disclosures.map(({ id }) => id),
  }));
  return page({ ...decisionFrame(visitor, child), ...openFirst(decisions, today()) });
}

export default function Decisions() {
  const { frame, childId, childName, open, settled } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Decisions about sharing</h1>
      <p className="govuk-body">
        What was decided, apart from what people said. For the office only: never show this page to the family.
      </p>
      <ButtonGroup>
        <ButtonLink href={`/children/${childId}/decisions/new`}>Record a decision</ButtonLink>
      </ButtonGroup>
      {open.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Open</h2>
          <DecisionList childId={childId} decisions={open} />
        </>
      ) : null}
      {settled.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">{open.length > 0 ? 'The others' : 'All decisions'}</h2>
          <DecisionList childId={childId} decisions={settled} />
        </>
      ) : null}
      {open.length + settled.length === 0 ? <p className="govuk-body">Nothing has been decided yet.</p> : null}
    </StaffFrame>
  );
}
