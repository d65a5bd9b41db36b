import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LinesForm } from '~/app/components/agreement/LinesForm';
import { RecipientsNow } from '~/app/components/agreement/RecipientsNow';
import { StepFrame } from '~/app/components/agreement/StepFrame';
import { pageTitle } from '~/app/components/fields/page-title';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { openStep, takeStep } from '~/app/http/step-page.server';
import { saveLines } from '~/app/services/steps.server';
import { readLines } from '~/forms/agreement/answers/information';

export const meta = () => [{ title: pageTitle({ title: 'Line by line' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'lines');
  const { why, recipients } = opened.agreement.draft;
  return page({ ...facts, why, recipients, topics: opened.topics, questions: opened.wording.questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const id = params.agreementId ?? '';
  return takeStep(request, visitor, id, {
    screen: 'lines',
    read: (fields, { agreement, topics }) => readLines(fields, agreement.draft.recipients, topics),
    isSaved: (recipients, { agreement }) => isSame(recipients, agreement.draft.recipients),
    save: (revision, recipients) => saveLines(visitor, id, revision, recipients),
    next: `/agreements/${id}/check`,
  });
}

export default function Lines() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StepFrame
      facts={facts}
      sent={sent}
      step={4}
      title="Line by line"
      back={`/agreements/${facts.id}/check`}
      savedNow={<RecipientsNow {...facts} />}
    >
      <LinesForm
        recipients={facts.recipients}
        topics={facts.topics}
        questions={facts.questions}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </StepFrame>
  );
}
