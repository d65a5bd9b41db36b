import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TellingForm } from '~/app/components/child/TellingForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { openedOr404 } from '~/app/http/decision-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { now } from '~/app/services/clock.server';
import { peopleToTell, recordTelling } from '~/app/services/decision-advice.server';
import { readTelling } from '~/forms/sharing/answers/telling';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Telling the family' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await openedOr404(visitor, params);
  const { child, last, decisionPage } = opened;
  return page({
    frame: staffFrame(visitor),
    worker: visitor.name,
    childName: fullName(child),
    decisionPage,
    people: await peopleToTell(opened),
    ...(await openChildForm(visitor, child.id, `decision telling ${last.seriesId}`)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await openedOr404(visitor, params);
  const { child, last, decisionPage } = opened;
  const people = await peopleToTell(opened);
  const place = { childId: child.id, seriesId: last.seriesId };
  return takeChildForm(request, visitor, child.id, {
    screen: `decision telling ${last.seriesId}`,
    read: (fields) => readTelling(fields, people, now()),
    save: (telling, key) => recordTelling(visitor, place, telling, key),
    next: decisionPage,
  });
}

export default function TellingTheFamily() {
  const { frame, worker, childName, decisionPage, people, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={decisionPage} errors={sent?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">Telling the family what was decided</h1>
      <TellingForm
        people={people}
        worker={worker}
        idempotencyKey={key}
        typed={sent?.fields ?? typed}
        errors={sent?.errors}
      />
    </StaffFrame>
  );
}
