import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { UnderstandingBefore } from '~/app/components/agreement/UnderstandingBefore';
import { UnderstandingForm } from '~/app/components/agreement/UnderstandingForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { isKeep, readForm, textOf } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { askAgain, keepTyped } from '~/app/http/typed-page.server';
import { assessedOr404, keyIn } from '~/app/http/understanding-page.server';
import { today } from '~/app/services/clock.server';
import { newIdempotencyKey } from '~/app/services/idempotency-key.server';
import { assessmentsOf, recordAssessment } from '~/app/services/understanding.server';
import { dropUnsaved } from '~/app/services/unsaved.server';
import { readUnderstanding } from '~/forms/agreement/answers/understanding';
import { unsavedOn } from '~/forms/agreement/unsaved';
import { currentForm, wordingOf } from '~/forms/catalogue';

export const meta = () => [{ title: pageTitle({ title: 'How well they understand' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(visitor, params.agreementId);
  const { personId, name } = assessedOr404(request, opened);
  const before = await assessmentsOf(opened.child.id, personId);
  const typed = unsavedOn(opened.agreement.draft.unsaved, 'understanding', visitor.staffId);
  return page({
    frame: staffFrame(visitor),
    id: opened.agreement.id,
    name,
    hidden: { key: newIdempotencyKey(), of: personId },
    before: before.map(({ assessment }) => assessment),
    typed: typed && textOf(typed, 'of') === personId ? typed : null,
    questions: wordingOf(currentForm(), 'en-GB').questions,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const opened = await agreementOr404(visitor, params.agreementId);
  const { personId } = assessedOr404(request, opened);
  const { id } = opened.agreement;
  const fields = await readForm(request);
  if (isKeep(fields)) return keepTyped(visitor, id, 'understanding', fields);
  const by = { personId, assessor: visitor.name, today: today() };
  const read = printable(fields, readUnderstanding(fields, by));
  if (read.type === 'wrong') return askAgain(visitor, id, 'understanding', { fields, errors: read.errors });
  const recorded = await recordAssessment(visitor, id, read.value, keyIn(textOf(fields, 'key')));
  if (recorded.type !== 'done') throw notFound();
  await dropUnsaved(visitor, id, ['understanding']);
  return redirectTo(`/agreements/${id}/who-decides`);
}

export default function Understanding() {
  const { frame, id, name, before, hidden, typed, questions } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}/who-decides`} errors={sent?.errors}>
      <h1 className="govuk-heading-l">How well {name} understands this decision</h1>
      <p className="govuk-body">
        It is about one decision: whether information is shared, with whom, and why. It says nothing about {name} as a
        person, and another day may be different. Only the office copy holds it.
      </p>
      <UnderstandingBefore assessments={before} />
      <UnderstandingForm hidden={hidden} questions={questions} errors={sent?.errors} typed={sent?.fields ?? typed} />
    </StaffFrame>
  );
}
