import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ViewsNow } from '~/app/components/agreement/AnswersNow';
import { StepFrame } from '~/app/components/agreement/StepFrame';
import { ViewsForm } from '~/app/components/agreement/ViewsForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { openStep, takeStep } from '~/app/http/step-page.server';
import { today } from '~/app/services/clock.server';
import { saveViews } from '~/app/services/steps.server';
import { readViews } from '~/forms/agreement/answers/views';
import { aroundForm } from '~/forms/agreement/whose-information';

export const meta = () => [{ title: pageTitle({ title: 'What the child thinks' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'views');
  const { notBorn } = aroundForm(opened);
  return page({ ...facts, notBorn, views: opened.agreement.draft.views, questions: opened.wording.questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const id = params.agreementId ?? '';
  return takeStep(request, visitor, id, {
    screen: 'views',
    read: (fields, opened) => readViews(fields, today(), aroundForm(opened).notBorn),
    isSaved: (views, { agreement }) => isSame(views, agreement.draft.views),
    save: (revision, views) => saveViews(visitor, id, revision, views),
    next: `/agreements/${id}/check`,
  });
}

export default function Views() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StepFrame
      facts={facts}
      sent={sent}
      step={3}
      title={`What ${facts.childName} thinks`}
      back={`/agreements/${facts.id}/information`}
      savedNow={<ViewsNow views={facts.views} />}
    >
      <ViewsForm
        childName={facts.childName}
        notBorn={facts.notBorn}
        views={facts.views}
        questions={facts.questions}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </StepFrame>
  );
}
