import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReleaseForm } from '~/app/components/agreement/ReleaseForm';
import { WhatIsLeftOut } from '~/app/components/agreement/WhatIsLeftOut';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { outsideVisit } from '~/app/http/outside-visit.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { copiesMade } from '~/app/services/copies-made.server';
import { takeReleaseStep } from '~/app/services/release-steps.server';
import { viewRelease } from '~/app/services/release-view.server';
import { readRelease } from '~/forms/agreement/answers/release';

export const meta = () => [{ title: pageTitle({ title: 'Before this copy is given' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = outsideVisit(await requireStaff(request, 'record a copy'));
  const { agreement, child } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const documentId = params.documentId ?? '';
  const release = await viewRelease(visitor, agreement.id, documentId);
  if (release.type !== 'done') throw notFound();
  const copy = (await copiesMade(agreement.id)).sealed.find((one) => one.documentId === documentId);
  return page({
    frame: staffFrame(visitor),
    agreementId: agreement.id,
    documentId,
    name: copy ? `${copy.name}, ${copy.reference}` : '',
    release: release.value,
    ...(await openChildForm(visitor, child.id, `release ${documentId}`)),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = outsideVisit(await requireStaff(request, 'record a copy'));
  const { agreement, child } = await agreementOr404(visitor, params.agreementId, 'record a copy');
  const documentId = params.documentId ?? '';
  return takeChildForm(request, visitor, child.id, {
    screen: `release ${documentId}`,
    read: readRelease,
    save: (answers, key) => takeReleaseStep(visitor, agreement.id, documentId, answers, key),
    next: `/agreements/${agreement.id}/releases/${documentId}`,
  });
}

export default function Release() {
  const { frame, agreementId, documentId, name, release, key, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${agreementId}/releases`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Before this copy is given</h1>
      <WhatIsLeftOut {...release} />
      <ReleaseForm
        release={release}
        documentId={documentId}
        idempotencyKey={key}
        typed={sent?.fields ?? typed}
        errors={sent?.errors}
      />
    </StaffFrame>
  );
}
