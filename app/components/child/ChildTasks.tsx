import { type TaskKind, taskHref, taskLabel } from '~/forms/agreement/tasks';
import { formatDate } from '~/forms/values/dates';

type ChildTasksProps = {
  readonly tasks: readonly {
    readonly id: string;
    readonly childId: string;
    readonly agreementId: string | null;
    readonly kind: TaskKind;
    readonly who: string;
    readonly detail: string;
    readonly dueOn: string;
    readonly workerName: string;
  }[];
};

/** What is still to do for a child: each has one page, where it is done. */
export function ChildTasks({ tasks }: ChildTasksProps) {
  if (tasks.length === 0) return <p className="govuk-body">Nothing is waiting.</p>;
  return (
    <ul className="govuk-list app-links">
      {tasks.map((task) => (
        <li key={task.id}>
          <a className="govuk-link" href={taskHref(task)}>
            {taskLabel(task)}
          </a>
          <br />
          {task.detail} Due {formatDate(task.dueOn)}, {task.workerName}.
        </li>
      ))}
    </ul>
  );
}
