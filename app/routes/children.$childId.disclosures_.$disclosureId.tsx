import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AfterDisclosure } from '~/app/components/child/AfterDisclosure';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { recordImpact, recordReceipt } from '~/app/services/after-disclosures.server';
import { now } from '~/app/services/clock.server';
import { listWhatWasSent } from '~/app/services/disclosures.server';
import { readImpact, readReceipt } from '~/forms/sharing/answers/after-disclosure';
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
    receipt: await openChildForm(visitor, child.id, `receipt ${sent.id}`),
    impact: await openChildForm(visitor, child.id, `impact ${sent.id}`),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(outsideVisit(visitor), params.childId);
  const id = params.disclosureId ?? '';
  const next = `/children/${child.id}/disclosures/${id}`;
  const fields = await readForm(request);
  if (textOf(fields, 'of') === 'impact') {
    return takeChildForm(fields, visitor, child.id, {
      screen: `impact ${id}`,
      read: readImpact,
      save: (answers, key) => recordImpact(visitor, child.id, id, answers, key),
      next,
    });
  }
  return takeChildForm(fields, visitor, child.id, {
    screen: `receipt ${id}`,
    read: (sent) => readReceipt(sent, now()),
    save: (answers, key) => recordReceipt(visitor, child.id, id, answers, key),
    next,
  });
}

export default function AfterItWasSent() {
  const { frame, childId, childName, sent, receipt, impact } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${childId}/disclosures`} errors={answer?.errors}>
      <span className="govuk-caption-l">{childName}</span>
      <h1 className="govuk-heading-l">After it was sent</h1>
      <AfterDisclosure sent={sent} receipt={receipt} impact={impact} answer={answer} />
    </StaffFrame>
  );
}
