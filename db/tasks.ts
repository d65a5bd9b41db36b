import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '~/db/connection';
import { TASK_KINDS, type TaskKind } from '~/forms/agreement/tasks';
import type { LocalDate } from '~/forms/values/dates';
import { keysOf } from '~/forms/values/keys';

/** Something for a member of staff to do for a child. `who` and `detail` are its words; `childName` and `workerName` are looked up. */
export type Task = {
  readonly id: string;
  readonly kind: TaskKind;
  readonly childId: string;
  readonly childName: string;
  readonly agreementId: string | null;
  readonly teamId: string;
  readonly assignedTo: string;
  readonly workerName: string;
  readonly who: string;
  readonly detail: string;
  /** The page of the child where it is done, for a task about one thing of several; empty for any other. */
  readonly page: string;
  readonly dueOn: LocalDate;
  /** The instant, for what is due within hours; null where the day is enough. */
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly done: { readonly at: string; readonly by: string; readonly note: string } | null;
};

/** A task to add. The same `key` a second time is the same task. */
export type NewTask = Omit<Task, 'id' | 'childName' | 'workerName' | 'createdAt' | 'done' | 'page' | 'dueAt'> & {
  readonly key: string;
  readonly page?: string;
  readonly dueAt?: string;
};

/** Whose tasks: those given to a member of staff, a team's, or those about a child. */
export type WhoseTasks = { readonly assignedTo: string } | { readonly teamId: string } | { readonly childId: string };

/** Adds a task. One that has its key already changes nothing; gives the id of the first, and whether this was it. */
export async function insertTask(
  db: Database,
  task: NewTask,
  at: string,
): Promise<{ readonly id: string; readonly isFirst: boolean }> {
  const { key, who, detail, page = '' } = task;
  const result = await db
    .insertInto('tasks')
    .values({
      id: randomUUID(),
      kind: task.kind,
      child_id: task.childId,
      agreement_id: task.agreementId,
      team_id: task.teamId,
      assigned_to: task.assignedTo,
      unique_key: key,
      content: JSON.stringify({ who, detail, page }),
      due_on: task.dueOn,
      due_at: task.dueAt ?? null,
      created_at: at,
      done_at: null,
      done_by: null,
      done_note: null,
    })
    .onConflict((conflict) => conflict.column('unique_key').doNothing())
    .executeTakeFirst();
  const { id } = await db.selectFrom('tasks').select('id').where('unique_key', '=', key).executeTakeFirstOrThrow();
  return { id, isFirst: result.numInsertedOrUpdatedRows === 1n };
}

/** The tasks that are still to do, those due first in front, of a day those that say by when. A restricted child's are given to nobody's list. */
export async function listTasks(db: Database, whose: WhoseTasks): Promise<readonly Task[]> {
  let query = tasks(db).where('task.done_at', 'is', null).where('child.is_restricted', '=', 0);
  if ('assignedTo' in whose) query = query.where('task.assigned_to', '=', whose.assignedTo);
  else if ('teamId' in whose) query = query.where('task.team_id', '=', whose.teamId);
  else query = query.where('task.child_id', '=', whose.childId);
  const due = sql`coalesce(task.due_at, task.due_on || 'T24')`;
  return (await query.orderBy(due).orderBy('task.id').execute()).map(taskFrom);
}

/** One task, done or not; null where there is none. */
export async function findTask(db: Database, id: string): Promise<Task | null> {
  const row = await tasks(db).where('task.id', '=', id).executeTakeFirst();
  return row ? taskFrom(row) : null;
}

/** The latest task of a member of staff that is done on one page of a child, done or not; null where there is none. */
export async function findTaskOnPage(
  db: Database,
  { assignedTo, childId, page }: Pick<Task, 'assignedTo' | 'childId' | 'page'>,
): Promise<Task | null> {
  const query = tasks(db).where('task.assigned_to', '=', assignedTo).where('task.child_id', '=', childId);
  const found = (await query.orderBy('task.created_at', 'desc').execute()).map(taskFrom);
  return found.find((task) => task.page === page) ?? null;
}

/** Marks a task as done, with what was done. Gives false where it was done before: the first note stays. */
export async function finishTask(
  db: Database,
  id: string,
  done: { readonly by: string; readonly note: string },
  at: string,
) {
  const result = await db
    .updateTable('tasks')
    .set({ done_at: at, done_by: done.by, done_note: done.note })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

const kind = z.enum(keysOf(TASK_KINDS));
const content = z.object({ who: z.string(), detail: z.string(), page: z.string().default('') });

type FoundTask = Awaited<ReturnType<ReturnType<typeof tasks>['execute']>>[number];

function tasks(db: Database) {
  return db
    .selectFrom('tasks as task')
    .innerJoin('children as child', 'child.id', 'task.child_id')
    .innerJoin('staff as worker', 'worker.id', 'task.assigned_to')
    .selectAll('task')
    .select(['child.given_names', 'child.family_name', 'worker.name as worker_name']);
}

function taskFrom(row: FoundTask): Task {
  return {
    id: row.id,
    kind: kind.parse(row.kind),
    childId: row.child_id,
    childName: `${row.given_names} ${row.family_name}`,
    agreementId: row.agreement_id,
    teamId: row.team_id,
    assignedTo: row.assigned_to,
    workerName: row.worker_name,
    ...content.parse(JSON.parse(row.content)),
    dueOn: row.due_on,
    dueAt: row.due_at,
    createdAt: row.created_at,
    done: row.done_at === null ? null : { at: row.done_at, by: row.done_by ?? '', note: row.done_note ?? '' },
  };
}

/** Finishes the task of a key, and gives its id; null where there is none, or it was done before. */
export async function finishTaskNamed(
  db: Database,
  key: string,
  done: { readonly by: string; readonly note: string },
  at: string,
): Promise<string | null> {
  const row = await db.selectFrom('tasks').select('id').where('unique_key', '=', key).executeTakeFirst();
  return row && (await finishTask(db, row.id, done, at)) ? row.id : null;
}

/** Whether a task of one of these keys is still to do. */
export async function isTaskOpen(db: Database, keys: readonly string[]): Promise<boolean> {
  const query = db.selectFrom('tasks').select('id').where('unique_key', 'in', keys).where('done_at', 'is', null);
  return (await query.executeTakeFirst()) !== undefined;
}
