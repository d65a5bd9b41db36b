import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EndingForm } from '~/app/components/agreement/EndingForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff, type StaffVisitor } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { enterInError } from '~/app/services/endings.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { readReason } from '~/forms/agreement/answers/reason';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Entered in error' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId, 'correct an agreement');
  const { id, state, draft } = agreement;
  if (state !== 'answered' && state !== 'complete') throw redirectTo(`/agreements/${id}`);
  const typed = unsavedOn(draft.unsaved, 'entry-in-error', visitor.staffId);
  return page({ frame: staffFrame(visitor), back: pageOf(visitor, id), childName: fullName(child), typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'correct an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId, 'correct an agreement');
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, agreement.id, 'entry-in-error', fields);
  const read = printable(fields, readReason(fields));
  if (read.type === 'wrong') return askAgain(visitor, agreement.id, 'entry-in-error', { fields, errors: read.errors });
  const ended = await enterInError(visitor, agreement.id, read.value);
  if (ended.type !== 'done') throw notFound();
  await dropUnsaved(visitor, agreement.id, ['entry-in-error']);
  return redirectTo(pageOf(visitor, agreement.id));
}

/** In a visit no record is open: a family may be looking on. */
function pageOf(visitor: StaffVisitor, id: string): string {
  return visitor.visitChildId ? `/agreements/${id}/confirmation` : `/records/${id}`;
}

export default function EntryInError() {
  const { frame, back, childName, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={back} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Mark this form about {childName} as entered in error</h1>
      <p className="govuk-body">
        Use this when the form is about the wrong child, or was made twice. Nothing is deleted. The record and a new
        office copy say that it was entered in error, and why. Tell everyone who holds a copy.
      </p>
      <EndingForm
        label="What went wrong?"
        button="Mark as entered in error"
        errors={sent?.errors}
        typed={sent?.fields ?? typed}
      />
    </StaffFrame>
  );
}
