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
import { discardDraft } from '~/app/services/endings.server';
import { readReason } from '~/forms/agreement/answers/reason';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Discard this draft' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  return page({ frame: staffFrame(visitor), id: agreement.id, childName: fullName(child) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const fields = await readForm(request);
  const read = readReason(fields);
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const ended = await discardDraft(visitor, agreement.id, read.value);
  if (ended.type !== 'done') throw notFound();
  return redirectTo('/');
}

export default function Discarding() {
  const { frame, id, childName } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Discard this draft about {childName}</h1>
      <p className="govuk-body">
        Nothing that a family answered is in it. That it was started, and why it ended, is kept.
      </p>
      <EndingForm
        label="Why do you discard it?"
        button="Discard the draft"
        errors={sent?.errors}
        typed={sent?.fields ?? null}
      />
    </StaffFrame>
  );
}
