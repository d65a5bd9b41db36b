import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { UrgentShareForm } from '~/app/components/urgent/UrgentShareForm';
import { UrgentShareMade } from '~/app/components/urgent/UrgentShareMade';
import { requireStaff } from '~/app/http/require-staff.server';
import { openUrgentShare, readUrgentShareMade, takeUrgentShare } from '~/app/http/urgent-share-page.server';

/** Nobody's name: a title stands in a tab of a tablet that others hold too. */
export const meta = () => [{ title: pageTitle({ title: 'Urgent: share now' }) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { searchParams } = new URL(request.url);
  const recorded = searchParams.get('recorded');
  return recorded === null
    ? openUrgentShare(visitor, searchParams.get('child'))
    : readUrgentShareMade(visitor, recorded);
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  return takeUrgentShare(request, visitor);
}

export default function UrgentShare() {
  const { frame, form, made, outOfHours } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{made ? 'It is recorded' : 'Urgent: share now'}</h1>
      <WarningText>
        This record is not the referral: ring them. In danger now: 999. At night and at weekends: {outOfHours}.
      </WarningText>
      {made ? <UrgentShareMade made={made} /> : null}
      {form ? (
        <>
          <p className="govuk-body">
            You need nobody’s agreement to share what protects a child. Shared by you, {frame.name}.
          </p>
          <UrgentShareForm
            child={form.child}
            suggestions={form.suggestions}
            idempotencyKey={form.key}
            typed={sent?.fields ?? form.typed}
            found={sent?.found ?? null}
            errors={sent?.errors}
          />
        </>
      ) : null}
    </StaffFrame>
  );
}
