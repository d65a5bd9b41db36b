import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TopicForm } from '~/app/components/council/TopicForm';
import { pageTitle } from '~/app/components/fields/page-title';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { readForm } from '~/app/http/parse-form.server';
import { printable } from '~/app/http/printable.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page, redirectTo } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { keepTopic, listCouncilTopics, NEW_TOPIC } from '~/app/services/council-topics.server';
import { readTopic } from '~/forms/agreement/answers/topic';

export const meta = () => [{ title: pageTitle({ title: 'Topic' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const kept = (await listCouncilTopics()).find(({ id }) => id === params.topicId) ?? null;
  if (!kept && params.topicId !== NEW_TOPIC) throw notFound();
  return page({ frame: staffFrame(visitor), kept });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'set the council’s policy');
  const fields = await readForm(request);
  const read = printable(fields, readTopic(fields));
  if (read.type === 'wrong') return page({ errors: read.errors, fields }, { status: 422 });
  const kept = await keepTopic(visitor, params.topicId ?? '', read.value);
  if (kept.type !== 'done') throw notFound();
  return redirectTo('/topics');
}

export default function OneTopic() {
  const { frame, kept } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <StaffFrame frame={frame} back="/topics" errors={sent?.errors}>
      <h1 className="govuk-heading-l">{kept?.topic.name ?? 'Add a topic'}</h1>
      <TopicForm kept={kept} typed={sent?.fields ?? null} errors={sent?.errors} />
    </StaffFrame>
  );
}
