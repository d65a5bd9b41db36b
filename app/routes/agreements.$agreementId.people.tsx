import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { WhoIsHereNow } from '~/app/components/agreement/AnswersNow';
import { PeopleForm } from '~/app/components/agreement/PeopleForm';
import { StepFrame } from '~/app/components/agreement/StepFrame';
import { pageTitle } from '~/app/components/fields/page-title';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { openStep, takeStep } from '~/app/http/step-page.server';
import { peopleHere } from '~/app/services/people-here.server';
import { savePeople } from '~/app/services/steps.server';
import { readPeople } from '~/forms/agreement/answers/people';
import { currentForm, wordingOf } from '~/forms/catalogue';

export const meta = () => [{ title: pageTitle({ title: 'Who is here' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'people');
  const { questions } = wordingOf(currentForm(), 'en-GB');
  return page({ ...facts, here: await peopleHere(opened), who: opened.agreement.draft.who, questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const id = params.agreementId ?? '';
  return takeStep(request, visitor, id, {
    screen: 'people',
    read: async (fields, opened) => readPeople(fields, await peopleHere(opened)),
    isSaved: (who, { agreement }) => isSame(who, agreement.draft.who),
    save: (revision, who) => savePeople(visitor, id, revision, who),
    next: `/agreements/${id}/information`,
  });
}

export default function People() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StepFrame
      facts={facts}
      sent={sent}
      step={1}
      title="Who is here"
      back="/"
      savedNow={<WhoIsHereNow who={facts.who} />}
    >
      <PeopleForm
        here={facts.here}
        who={facts.who}
        questions={facts.questions}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </StepFrame>
  );
}
