import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { EndingForm } from '~/app/components/agreement/EndingForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { answerersOf } from '~/app/services/answered.server';
import { discardDraft } from '~/app/services/endings.server';
import { readReason } from '~/forms/agreement/answers/reason';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { fullName } from '~/forms/values/names';

export const meta = () => [{ title: pageTitle({ title: 'Discard this draft' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement, child } = await agreementOr404(visitor, params.agreementId);
  const { id, state, draft } = agreement;
  const isAnswered = (await answerersOf(id)).length > 0;
  if (isAnswered || (state !== 'draft' && state !== 'with_family')) throw redirectTo(`/agreements/${id}`);
  const typed = unsavedOn(draft.unsaved, 'discarding', visitor.staffId);
  return page({ frame: staffFrame(visitor), id, state, childName: fullName(child), typed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, agreement.id, 'discarding', fields);
  const read = printable(fields, readReason(fields));
  if (read.type === 'wrong') return askAgain(visitor, agreement.id, 'discarding', { fields, errors: read.errors });
  const ended = await discardDraft(visitor, agreement.id, read.value);
  // The family answered meanwhile: the form's own page says where it stands.
  return redirectTo(ended.type === 'done' ? '/' : `/agreements/${agreement.id}`);
}

export default function Discarding() {
  const { frame, id, state, childName, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">Discard this draft about {childName}</h1>
      <p className="govuk-body">
        {state === 'draft'
          ? 'Nothing that a family answered is in it.'
          : 'The family has it now: their pages close, and what they answered so far counts for nothing.'}{' '}
        That it was started, and why it ended, is kept.
      </p>
      <EndingForm
        label="Why do you discard it?"
        button="Discard the draft"
        errors={sent?.errors}
        typed={sent?.fields ?? typed}
      />
    </StaffFrame>
  );
}
