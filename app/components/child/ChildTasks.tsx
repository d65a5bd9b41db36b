import { type TaskKind, taskHref, taskLabel } from '~/forms/agreement/tasks';
import { dueWords } from '~/forms/values/due';

type ChildTasksProps = {
  readonly today: string;
  readonly tasks: readonly {
    readonly id: string;
    readonly childId: string;
    readonly agreementId: string | null;
    readonly kind: TaskKind;
    readonly who: string;
    readonly detail: string;
    readonly dueOn: string;
    readonly dueAt: string | null;
    readonly workerName: string;
  }[];
};

/** What is still to do for a child: each has one page, where it is done. */
export function ChildTasks({ tasks, today }: ChildTasksProps) {
  if (tasks.length === 0) return <p className="govuk-body">Nothing is waiting.</p>;
  return (
    <ul className="govuk-list app-links">
      {tasks.map((task) => (
        <li key={task.id}>
          <a className="govuk-link" href={taskHref(task)}>
            {taskLabel(task)}
          </a>
          <br />
          {task.detail} Due {dueWords(task, today)}, {task.workerName}.
        </li>
      ))}
    </ul>
  );
}
