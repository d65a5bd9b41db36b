import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { InformationForm } from '~/app/components/agreement/InformationForm';
import { RecipientsNow } from '~/app/components/agreement/RecipientsNow';
import { StepFrame } from '~/app/components/agreement/StepFrame';
import { pageTitle } from '~/app/components/fields/page-title';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { isSameInformation } from '~/app/http/same-answers.server';
import { openStep, takeStep } from '~/app/http/step-page.server';
import { saveInformation } from '~/app/services/steps.server';
import { readInformation } from '~/forms/agreement/answers/information';
import { aroundForm } from '~/forms/agreement/whose-information';
import { currentForm, wordingOf } from '~/forms/catalogue';

export const meta = () => [{ title: pageTitle({ title: 'What you want to share' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'information');
  const { agreement, agencies } = opened;
  const { why, recipients, about } = agreement.draft;
  const { questions } = wordingOf(currentForm(), 'en-GB');
  return page({ ...facts, ...aroundForm(opened), agencies, why, recipients, about, questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const id = params.agreementId ?? '';
  return takeStep(request, visitor, id, {
    screen: 'information',
    read: (fields, opened) =>
      readInformation(fields, opened.agencies, opened.agreement.draft.recipients, aroundForm(opened)),
    isSaved: (information, { agreement }) => isSameInformation(information, agreement.draft),
    save: (revision, information) => saveInformation(visitor, id, revision, information),
    next: `/agreements/${id}/views`,
  });
}

export default function Information() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StepFrame
      facts={facts}
      sent={sent}
      step={2}
      title="What you want to share"
      back={`/agreements/${facts.id}/people`}
      savedNow={<RecipientsNow {...facts} />}
    >
      <InformationForm
        why={facts.why}
        agencies={facts.agencies}
        recipients={facts.recipients}
        topics={facts.topics}
        adults={facts.adults}
        about={facts.about}
        questions={facts.questions}
        typed={sent?.fields ?? facts.typed}
        errors={sent?.errors}
      />
    </StepFrame>
  );
}
