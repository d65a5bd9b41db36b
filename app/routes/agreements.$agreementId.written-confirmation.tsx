import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { WarningText } from '~/app/components/fields/WarningText';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { agreementOr404 } from '~/app/http/agreement-page.server';
import { readForm, textOf } from '~/app/http/parse-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { confirmInWriting, unconfirmedAnswers } from '~/app/services/written-confirmation.server';
import { formatDate, formatInstant } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'Confirm in writing' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const answers = await unconfirmedAnswers(agreement.id);
  if (answers.length === 0) throw redirectTo(`/agreements/${agreement.id}`);
  const { id, reference } = agreement;
  return page({ frame: staffFrame(visitor), id, reference, answers });
}

/** They confirmed it. Whoever says so twice has said it once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { agreement } = await agreementOr404(visitor, params.agreementId);
  const answerId = textOf(await readForm(request), 'answer');
  const confirmed = await confirmInWriting(visitor, agreement.id, answerId);
  if (confirmed.type !== 'done') throw notFound();
  const isLast = (await unconfirmedAnswers(agreement.id)).length === 0;
  return redirectTo(`/agreements/${agreement.id}/${isLast ? 'confirmation' : 'written-confirmation'}`);
}

export default function WrittenConfirmation() {
  const { frame, id, reference, answers } = useLoaderData<typeof loader>();
  return (
    <StaffFrame frame={frame} back={`/agreements/${id}/confirmation`}>
      <span className="govuk-caption-l">Reference {reference}</span>
      <h1 className="govuk-heading-l">Confirm in writing</h1>
      {answers.map((answer) => (
        <section key={answer.answerId}>
          <h2 className="govuk-heading-m">{answer.person}</h2>
          <p className="govuk-body">
            Answered by telephone on {formatInstant(answer.saidAt)}. Send what they said, safely: {answer.confirmHow}.
            Ask them to confirm it.
          </p>
          {answer.isLate ? (
            <WarningText>This was due by {formatDate(answer.confirmBy)}.</WarningText>
          ) : (
            <p className="govuk-body">It is due by {formatDate(answer.confirmBy)}.</p>
          )}
          <Form hidden={{ answer: answer.answerId }}>
            <Button>{answer.person} has confirmed it in writing</Button>
          </Form>
        </section>
      ))}
    </StaffFrame>
  );
}
