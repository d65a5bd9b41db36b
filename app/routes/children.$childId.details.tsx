import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChildDetailsForm } from '~/app/components/child/ChildDetailsForm';
import { CorrectionsMade } from '~/app/components/child/CorrectionsMade';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { putRightDetails, readDetails } from '~/app/services/child-details.server';
import { today } from '~/app/services/clock.server';
import { readChildDetails } from '~/forms/agreement/answers/child-details';
import type { FieldProblem } from '~/forms/agreement/answers/fields';
import { CHANGED_MEANWHILE, detailsPutRight } from '~/forms/agreement/child-details';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Put right what we know of a child' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId, 'correct an agreement');
  const known = await readDetails(visitor, child.id);
  if (known.type !== 'done') throw notFound();
  const { details, putRight } = known.value;
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    details,
    last: putRight[0]?.id ?? '',
    made: putRight.map(({ id, was, now, reason, recordedByName, recordedAt }) => ({
      ...{ id, why: reason, by: recordedByName, recordedAt },
      ...detailsPutRight(was, now),
    })),
    ...(await openChildForm(visitor, child.id, 'details')),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId, 'correct an agreement');
  return takeChildForm(request, visitor, child.id, {
    screen: 'details',
    read: (fields) => readChildDetails(fields, today(), child),
    save: (answers, key) => putRightDetails(visitor, child.id, answers, key),
    next: `/children/${child.id}`,
    changedMeanwhile: [CHANGED_MEANWHILE],
  });
}

export default function Details() {
  const { frame, childId, childName, details, last, made, key, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const fields = sent?.fields ?? typed;
  // Whoever was told that somebody else changed it has what they changed before them, and may save.
  const isTold = sent?.errors.some(({ text }: FieldProblem) => text === CHANGED_MEANWHILE);
  const after = isTold ? last : (fields?.after?.[0] ?? last);
  // What they save then is another act than the one that this page's key may have done already.
  const idempotencyKey = isTold ? last : key;
  return (
    <StaffFrame frame={frame} back={`/children/${childId}`} errors={sent?.errors} wide>
      <h1 className="govuk-heading-l">Put right what we know of {childName}</h1>
      <p className="govuk-body">What was signed stays as it was. Records are found by former names too.</p>
      <ChildDetailsForm
        details={details}
        after={after}
        idempotencyKey={idempotencyKey}
        typed={fields}
        errors={sent?.errors}
      />
      <h2 className="govuk-heading-m">What has been put right</h2>
      <CorrectionsMade made={made} />
    </StaffFrame>
  );
}
