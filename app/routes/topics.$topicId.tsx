import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TopicForm } from '~/app/components/council/TopicForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { takeCouncilForm, typedForCouncil } from '~/app/http/council-form.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { keepTopic, listCouncilTopics, NEW_TOPIC } from '~/app/services/council-topics.server';
import { readTopic } from '~/forms/agreement/answers/topic';

export const meta = () => [{ title: pageTitle({ title: 'Topic' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const kept = await topicNow(params.topicId);
  if (!kept && params.topicId !== NEW_TOPIC) throw notFound();
  return page({ frame: staffFrame(visitor), kept, typed: await typedForCouncil(visitor, request) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  return takeCouncilForm(request, visitor, {
    read: readTopic,
    saved: await topicNow(params.topicId),
    save: (topic) => keepTopic(visitor, params.topicId ?? '', topic),
    next: '/topics',
  });
}

async function topicNow(topicId: string | undefined) {
  return (await listCouncilTopics()).find(({ id }) => id === topicId) ?? null;
}

export default function OneTopic() {
  const { frame, kept, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/topics" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{kept?.topic.name ?? 'Add a topic'}</h1>
      <TopicForm kept={kept} typed={sent?.fields ?? typed} errors={sent?.errors} />
    </StaffFrame>
  );
}
