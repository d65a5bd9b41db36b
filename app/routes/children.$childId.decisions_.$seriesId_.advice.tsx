import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AdviceForm } from '~/app/components/child/AdviceForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { openedOr404 } from '~/app/http/decision-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { adviceSummary, namesKnown, recordAdvice } from '~/app/services/decision-advice.server';
import { readAdvice } from '~/forms/sharing/answers/advice';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Record advice' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await openedOr404(visitor, params);
  const { child, last, decisionPage } = opened;
  return page({
    frame: staffFrame(visitor),
    childName: fullName(child),
    decisionPage,
    summary: await adviceSummary(opened),
    ...(await openChildForm(visitor, child.id, `decision advice ${last.seriesId}`)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await openedOr404(visitor, params);
  const { child, last, decisionPage } = opened;
  const known = await namesKnown(opened);
  const place = { childId: child.id, seriesId: last.seriesId };
  return takeChildForm(request, visitor, child.id, {
    screen: `decision advice ${last.seriesId}`,
    read: (fields) => readAdvice(fields, known, now()),
    save: (answers, key) => recordAdvice(visitor, place, answers, key),
    next: decisionPage,
  });
}

export default function Advice() {
  const { frame, childName, decisionPage, summary, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={decisionPage} errors={sent?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Record advice</h1>
      <p className="govuk-body">
        Ask one professional, and if you are still unsure one more. Do not wait with what protects the child.
      </p>
      <AdviceForm summary={summary} idempotencyKey={key} typed={sent?.fields ?? typed} errors={sent?.errors} />
    </StaffFrame>
  );
}
