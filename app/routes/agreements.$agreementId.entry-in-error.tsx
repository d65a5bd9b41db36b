import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EndingForm } from '~/app/components/agreement/EndingForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { readForm } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { enterInError } from '~/app/services/endings.server';
import { readReason } from '~/forms/agreement/answers/reason';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Entered in error' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId, 'correct an agreement');
  return page({ frame: staffFrame(visitor), id: agreement.id, childName: fullName(child) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'correct an agreement');
  const fields = await readForm(request);
  const read = readReason(fields);
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const ended = await enterInError(visitor, agreement.id, read.value);
  if (ended.type !== 'done') throw notFound();
  return redirectTo(`/records/${agreement.id}`);
}

export default function EntryInError() {
  const { frame, id, childName } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/records/${id}`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Mark this form about {childName} as entered in error</h1>
      <p className="govuk-body">
        Use this when the form is about the wrong child, or was made twice. Nothing is deleted. The record and a new
        office copy say that it was entered in error, and why. Tell everyone who holds a copy.
      </p>
      <EndingForm
        label="What went wrong?"
        button="Mark as entered in error"
        errors={sent?.errors}
        typed={sent?.fields ?? null}
      />
    </StaffFrame>
  );
}
