import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ContextNow } from '~/app/components/agreement/AnswersNow';
import { optionsSaid, said } from '~/app/components/agreement/questions';
import { StepFrame } from '~/app/components/agreement/StepFrame';
import { dateIn, typedIn } from '~/app/components/agreement/typed';
import { DateField } from '~/app/components/fields/DateField';
import { pageTitle } from '~/app/components/fields/page-title';
import { Radios } from '~/app/components/fields/Radios';
import { requireStaff } from '~/app/http/require-staff.server';
import { page } from '~/app/http/responses.server';
import { isSame } from '~/app/http/same-answers.server';
import { openStep, takeStep } from '~/app/http/step-page.server';
import { today } from '~/app/services/clock.server';
import { saveContext } from '~/app/services/steps.server';
import { readContext } from '~/forms/agreement/answers/context';
import { dateParts } from '~/forms/values/dates';

export const meta = () => [{ title: pageTitle({ title: 'What kind of work, and where' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const { opened, facts } = await openStep(visitor, params.agreementId, 'context');
  return page({ ...facts, saved: opened.agreement.draft.context, questions: opened.wording.questions });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const id = params.agreementId ?? '';
  return takeStep(request, visitor, id, {
    screen: 'context',
    read: (fields) => readContext(fields, today()),
    isSaved: (context, { agreement }) => isSame(context, agreement.draft.context),
    save: (revision, context) => saveContext(visitor, id, revision, context),
    next: `/agreements/${id}/check`,
  });
}

export default function Context() {
  const facts = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { questions, saved } = facts;
  const typed = sent?.fields ?? facts.typed;
  const question = (name: 'purpose' | 'place' | 'service') => (
    <Radios
      name={name}
      label={said(questions, `context.${name}`).label}
      hint={said(questions, `context.${name}`).hint}
      size="m"
      choices={optionsSaid(questions, `context.${name}`)}
      value={typedIn(typed, name, saved[name])}
      errors={sent?.errors}
    />
  );
  const day = (name: 'last_day' | 'review_on', savedDay: string) => (
    <DateField
      name={name}
      label={said(questions, `context.${name}`).label}
      hint={said(questions, `context.${name}`).hint}
      size="m"
      value={dateIn(typed, name, savedDay ? dateParts(savedDay) : undefined)}
      errors={sent?.errors}
    />
  );
  const back = `/agreements/${facts.id}/check`;
  return (
    <StepFrame
      facts={facts}
      sent={sent}
      step={4}
      title="What kind of work, and where"
      back={back}
      savedNow={<ContextNow context={saved} />}
    >
      {question('purpose')}
      {question('place')}
      {question('service')}
      {day('last_day', saved.lastDay)}
      {day('review_on', saved.reviewOn)}
    </StepFrame>
  );
}
