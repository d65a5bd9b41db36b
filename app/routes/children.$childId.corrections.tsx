import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CorrectionForm } from '~/app/components/child/CorrectionForm';
import { CorrectionsMade } from '~/app/components/child/CorrectionsMade';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { correctFact, viewCorrections } from '~/app/services/corrections.server';
import { readCorrection } from '~/forms/agreement/answers/correction';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Put right what was written down' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId, 'correct an agreement');
  const { correctable, made } = await viewCorrections(child.id);
  const wanted = correctable.find(({ fact }) => fact.id === factIn(request)) ?? null;
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    wanted,
    correctable: correctable.map(({ fact, words }) => ({ id: fact.id, words })),
    made,
    ...(await openChildForm(visitor, child.id, `corrections ${wanted?.fact.id ?? ''}`)),
  });
}

/** Which fact: an opaque id. */
function factIn(request: Request): string {
  return new URL(request.url).searchParams.get('fact') ?? '';
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId, 'correct an agreement');
  const id = factIn(request);
  const corrections = `/children/${child.id}/corrections`;
  const wanted = (await viewCorrections(child.id)).correctable.find(({ fact }) => fact.id === id);
  if (!wanted) throw notFound();
  return takeChildForm(request, visitor, child.id, {
    screen: `corrections ${id}`,
    read: (fields) => readCorrection(fields, wanted.fact, wanted.asked, now()),
    save: (answers, key) => correctFact(visitor, child.id, id, answers, key),
    next: corrections,
  });
}

export default function Corrections() {
  const { frame, childId, childName, wanted, correctable, made, key, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const corrections = `/children/${childId}/corrections`;
  return (
    <StaffFrame frame={frame} back={wanted ? corrections : `/children/${childId}`} errors={sent?.errors} wide>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Put right what was written down</h1>
      {wanted ? (
        <CorrectionForm {...wanted} idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
      ) : (
        <WhatCanBePutRight page={corrections} correctable={correctable} />
      )}
      <h2 className="govuk-heading-m">What has been put right</h2>
      <CorrectionsMade made={made} />
    </StaffFrame>
  );
}

type WhatProps = {
  readonly page: string;
  readonly correctable: readonly { readonly id: string; readonly words: string }[];
};

function WhatCanBePutRight({ page, correctable }: WhatProps) {
  return (
    <>
      <p className="govuk-body">
        What you took down from others can be put right here. What somebody answered on the tablet cannot: ask them
        again, or mark the whole form as entered in error. Nothing is removed: both stay in the history.
      </p>
      {correctable.length === 0 ? <p className="govuk-body">There is nothing here that could be put right.</p> : null}
      <ul className="govuk-list">
        {correctable.map(({ id, words }) => (
          <li key={id}>
            {words}{' '}
            <a className="govuk-link" href={`${page}?fact=${id}`}>
              Put this right
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
