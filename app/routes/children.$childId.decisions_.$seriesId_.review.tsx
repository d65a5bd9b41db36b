import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { DecisionFull } from '~/app/components/child/DecisionFull';
import { DecisionGaps } from '~/app/components/child/DecisionGaps';
import { LookForm } from '~/app/components/child/LookForm';
import { InsetText } from '~/app/components/fields/InsetText';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { openedToLook, readToLook } from '~/app/http/look-page.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { lookAtDecision } from '~/app/services/manager-looks.server';
import { readLook } from '~/forms/sharing/answers/look';
import { factInWords } from '~/forms/sharing/fact-in-words';
import { gapsOf } from '~/forms/sharing/gaps';
import { isOwnDecision, OWN_DECISION } from '~/forms/sharing/manager-look';
import { formatInstant } from '~/forms/values/dates';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'A manager’s look' }) }];

const LENT =
  'You are asked because no safeguarding manager of the child’s own team may: it is their own decision. This page is all that you see of the child, and it closes when you have said what you think.';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'look at decisions');
  const { child, last, versions, facts, decisionPage, frame } = await readToLook(visitor, params);
  return page({
    frame,
    childName: fullName(child),
    decisionPage,
    last,
    gaps: gapsOf(last.decision, facts).filter(({ part }) => part !== 'review'),
    happened: facts.map((fact) => ({ id: fact.id, at: fact.at, words: factInWords(fact) })),
    isOwn: isOwnDecision(versions, visitor),
    ...(await openChildForm(visitor, child.id, `decision review ${last.seriesId}`)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'look at decisions');
  const { child, last, decisionPage } = await openedToLook(visitor, params);
  return takeChildForm(request, visitor, child.id, {
    screen: `decision review ${last.seriesId}`,
    read: readLook,
    save: (answers, key) => lookAtDecision(visitor, child.id, last.seriesId, answers, key),
    next: decisionPage ?? '/',
    refusedField: 'verdict',
  });
}

export default function ManagersLook() {
  const { frame, childName, decisionPage, last, gaps, happened, isOwn, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={decisionPage ?? '/'} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Look at this decision</h1>
      <p className="govuk-body">
        What you say stands beside the decision. It stops nothing, and changes neither the decision nor what the family
        said.
      </p>
      {decisionPage ? null : <p className="govuk-body">{LENT}</p>}
      <DecisionGaps gaps={gaps} own={decisionPage} />
      <DecisionFull kept={last} />
      <h2 className="govuk-heading-m">What happened since</h2>
      {happened.length === 0 ? <p className="govuk-body">Nothing has been written down.</p> : null}
      <ul className="govuk-list govuk-list--bullet">
        {happened.map(({ id, at, words }) => (
          <li key={id}>
            {formatInstant(at)}: {words}
          </li>
        ))}
      </ul>
      {isOwn ? (
        <InsetText>{OWN_DECISION}</InsetText>
      ) : (
        <LookForm idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
      )}
    </StaffFrame>
  );
}
