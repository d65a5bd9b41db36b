import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AfterDisclosure } from '~/app/components/child/AfterDisclosure';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { takeAfterDisclosure } from '~/app/http/after-disclosure.server';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { readForm } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'After it was sent' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const sent = (await listWhatWasSent(child.id)).find(({ id }) => id === params.disclosureId);
  if (!sent) throw notFound();
  return page({
    frame: staffFrame(visitor),
    childId: child.id,
    childName: fullName(child),
    sent,
    notice: await openChildForm(visitor, child.id, `notice ${sent.id}`),
    receipt: await openChildForm(visitor, child.id, `receipt ${sent.id}`),
    impact: await openChildForm(visitor, child.id, `impact ${sent.id}`),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  return takeAfterDisclosure(await readForm(request), visitor, child.id, params.disclosureId ?? '');
}

export default function AfterItWasSent() {
  const { frame, childId, childName, sent, receipt, notice, impact } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${childId}/disclosures`} errors={answer?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">After it was sent</h1>
      <AfterDisclosure sent={sent} receipt={receipt} notice={notice} impact={impact} answer={answer} />
    </StaffFrame>
  );
}
