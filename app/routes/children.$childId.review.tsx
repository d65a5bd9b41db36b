import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReviewForm } from '~/app/components/child/ReviewForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { listFormsToReview, recordReview } from '~/app/services/child-facts.server';
import { today } from '~/app/services/clock.server';
import { readReview } from '~/forms/agreement/answers/child-facts';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Review' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const forms = await listFormsToReview(child.id);
  const form = await openChildForm(visitor, child.id, 'review');
  return page({ frame: staffFrame(visitor), id: child.id, name: fullName(child), today: today(), forms, ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const ids = (await listFormsToReview(child.id)).map(({ agreementId }) => agreementId);
  return takeChildForm(request, visitor, child.id, {
    screen: 'review',
    read: (fields) => readReview(fields, ids, today()),
    save: (review, key) => recordReview(visitor, child.id, review, key),
    next: `/children/${child.id}`,
  });
}

export default function Review() {
  const { frame, id, name, ...form } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/children/${id}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{name}</span>
      <h1 className="govuk-heading-l">Review</h1>
      {form.forms.length === 0 ? (
        <p className="govuk-body">Nobody has answered a form about {name} yet: there is nothing to review.</p>
      ) : (
        <ReviewForm {...form} typed={sent?.fields ?? form.typed} idempotencyKey={form.key} errors={sent?.errors} />
      )}
    </StaffFrame>
  );
}
