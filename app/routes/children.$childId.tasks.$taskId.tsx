import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { typedIn } from '~/app/components/agreement/typed';
import { Button } from '~/app/components/fields/Button';
import { Form } from '~/app/components/fields/Form';
import { pageTitle } from '~/app/components/fields/page-title';
import { Textarea } from '~/app/components/fields/Textarea';
import { StaffFrame } from '~/app/components/layout/StaffFrame';
import { childOr404 } from '~/app/http/child-page.server';
import { openChildForm, takeChildForm } from '~/app/http/child-step.server';
import { requireStaff } from '~/app/http/require-staff.server';
import { notFound, page } from '~/app/http/responses.server';
import { staffFrame } from '~/app/http/staff-frame.server';
import { today } from '~/app/services/clock.server';
import { finishTaskOf, readTask } from '~/app/services/tasks.server';
import { readWords } from '~/forms/agreement/answers/child-facts';
import { TASK_KINDS, taskLabel } from '~/forms/agreement/tasks';
import { formatInstant } from '~/forms/values/dates';
import { dueWords } from '~/forms/values/due';

export const meta = () => [{ title: pageTitle({ title: 'To do' }) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const task = await readTask(visitor, child.id, params.taskId ?? '');
  if (task.type !== 'done') throw notFound();
  const form = await openChildForm(visitor, child.id, `tasks/${task.value.id}`);
  return page({ frame: staffFrame(visitor), task: task.value, due: dueWords(task.value, today()), ...form });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireStaff(request, 'prepare an agreement');
  const child = await childOr404(visitor, params.childId);
  const taskId = params.taskId ?? '';
  return takeChildForm(request, visitor, child.id, {
    screen: `tasks/${taskId}`,
    read: (fields) => readWords(fields, 'note', 'Say what you did, and when'),
    save: (note) => finishTaskOf(visitor, child.id, taskId, note),
    next: `/children/${child.id}`,
  });
}

export default function TaskPage() {
  const { frame, task, due, typed, key } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { toDo, action: link, on } = TASK_KINDS[task.kind];
  return (
    <StaffFrame frame={frame} back={`/children/${task.childId}`} errors={sent?.errors}>
      <span className="govuk-caption-l">{task.childName}</span>
      <h1 className="govuk-heading-l">{taskLabel(task)}</h1>
      <p className="govuk-body">
        {task.detail} Due {due}. Given to {task.workerName}.
      </p>
      {task.done ? (
        <p className="govuk-body">
          Done, {formatInstant(task.done.at)}: {task.done.note}
        </p>
      ) : (
        <>
          <p className="govuk-body">{toDo}</p>
          {on && task.agreementId ? (
            <p className="govuk-body">
              <a className="govuk-link" href={`/agreements/${task.agreementId}/${on.page}`}>
                {link}
              </a>
            </p>
          ) : null}
          <Form hidden={{ key }} keep>
            <Textarea
              name="note"
              label="What did you do?"
              size="s"
              value={typedIn(sent?.fields ?? typed, 'note')}
              errors={sent?.errors}
            />
            <Button>Mark as done</Button>
          </Form>
        </>
      )}
    </StaffFrame>
  );
}
