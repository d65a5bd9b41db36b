import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { DecisionForm } from '~/app/components/child/DecisionForm';
import { SaidOtherwise, SaidToLines } from '~/app/components/child/DecisionLines';
import { DecisionPlain } from '~/app/components/child/DecisionPlain';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { newDecisionFacts, takeNewDecision } from '~/app/http/decision-page.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';

export const meta = () => [{ title: pageTitle({ title: 'Decide about sharing' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  return page(await newDecisionFacts(request, visitor, child));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  return takeNewDecision(request, visitor, child);
}

export default function NewDecision() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { frame, childId, childName, lines, recipients, to, day, key } = facts;
  const [first] = lines;
  const list = `/children/${childId}/decisions`;
  const whole = `${list}/new?to=${encodeURIComponent(to)}&all=1`;
  const [asked] = useSearchParams();
  // Advice is written down beside a decision: whoever wants it first records that they decide later.
  const begun = asked.has('later') ? { outcome: ['defer'] } : null;
  return (
    <StaffFrame frame={frame} back={list} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">
        {first ? `Decide about sharing with ${first.recipientName}` : 'Decide about sharing'}
      </h1>
      {first ? null : <WithWhom page={`${list}/new`} recipients={recipients} />}
      {first && !begun ? (
        <p className="govuk-body">
          Do you want advice first?{' '}
          <a className="govuk-link" href={`${whole}&later=1`}>
            Decide later, and write the advice down beside it
          </a>
          . Ask without delaying what protects the child.
        </p>
      ) : null}
      {first && facts.isPlain && !sent ? (
        <DecisionPlain lines={lines} day={day} worker={facts.worker} idempotencyKey={key} whole={whole} />
      ) : null}
      {first && (!facts.isPlain || sent) ? (
        <>
          <SaidOtherwise lines={lines} meanwhile={facts.meanwhile} />
          <SaidToLines lines={lines} by={facts.isLateDay ? facts.day : null} />
          <DecisionForm
            lines={lines}
            day={day}
            idempotencyKey={key}
            typed={sent?.fields ?? facts.typed ?? begun}
            errors={sent?.errors}
          />
        </>
      ) : null}
    </StaffFrame>
  );
}

type WithWhomProps = { readonly page: string; readonly recipients: readonly (readonly [string | null, string])[] };

function WithWhom({ page, recipients }: WithWhomProps) {
  if (recipients.length === 0) {
    return <p className="govuk-body">Nobody has been asked about anyone yet: start with a form, or share urgently.</p>;
  }
  return (
    <>
      <h2 className="govuk-heading-m">With whom?</h2>
      <ul className="govuk-list">
        {recipients.map(([id, name]) => (
          <li key={id}>
            <a className="govuk-link" href={`${page}?to=${encodeURIComponent(id ?? '')}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
