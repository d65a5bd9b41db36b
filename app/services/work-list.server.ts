import { recordEventsOfMany } from '~/app/services/child-record.server';
import { today } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { childrenOfVisit } from '~/app/services/visit.server';
import type { Whose } from '~/db/agreement-lists';
import type { Database } from '~/db/connection';
import { type DecisionToReview, listDecisionsToReview } from '~/db/decisions-to-review';
import { listDecisionsOfMany } from '~/db/sharing-decisions';
import { listTasks, type Task } from '~/db/tasks';
import {
  type ChildAtWork,
  listChildrenToRead,
  listChildrenTurning,
  listOpenForms,
  type OpenForm,
} from '~/db/work-lists';
import { type Actor, can } from '~/forms/access/permissions';
import { disagreementOf, formsToReview } from '~/forms/agreement/open-questions';
import { type ReadRecord, readRecord } from '~/forms/agreement/read-record';
import { REVIEW_AFTER } from '~/forms/agreement/reviews';
import { TASK_KINDS, type TaskKind, taskHref, taskLabel } from '~/forms/agreement/tasks';
import { groupWork, type WorkItem, type WorkKind } from '~/forms/agreement/work-list';
import { birthdaysBetween, TURNING_POINTS } from '~/forms/deciders/age';
import type { KeptDecision } from '~/forms/sharing/decision';
import { reasonsOfLines } from '~/forms/sharing/reasons-of-lines';
import { addDays, formatDate, type LocalDate, londonDate } from '~/forms/values/dates';
import { dueWords } from '~/forms/values/due';

/** What is still to come (a birthday, a task's day) stands on the list for so many days before. */
const DAYS_IN_SIGHT = 30;

/**
 * What waits for a member of staff, or for a team's manager everything of the team, in its parts, the most urgent first. In a
 * visit only that family's, and nothing of what other people of the family said. Tasks apart, all of it is read from the
 * records; a bounded number of questions to the database, however many forms there are.
 */
export async function readWorkList(
  actor: Actor & { readonly visitChildId: string | null },
): Promise<ReturnType<typeof groupWork>> {
  const db = await database();
  const day = today();
  const childIds = await childrenOfVisit(actor);
  const ofTeam = can(actor, 'see the team’s forms');
  const whose: Whose = { childIds, ...(ofTeam ? { teamId: actor.teamId } : { staffId: actor.staffId }) };
  const own = await listTasks(db, { assignedTo: actor.staffId });
  const tasks = ofTeam ? [...(await listTasks(db, { teamId: actor.teamId })), ...own.filter(isLentTo(actor))] : own;
  const isInSight = ({ childId, dueOn }: Task) =>
    (childIds?.includes(childId) ?? true) && dueOn <= addDays(day, DAYS_IN_SIGHT);
  const forms = await listOpenForms(db, whose);
  return groupWork(
    [
      ...forms.map(formItem),
      ...tasks.filter(isInSight).map((task) => ({ ...taskItem(task), isLent: isLentTo(actor)(task) })),
      ...(await listDecisionsToReview(db, whose, day)).map(overdueItem),
      ...(await recordItems(db, whose, day)),
      ...(await birthdayItems(db, whose, day)),
    ],
    childIds !== null,
    ofTeam,
  );
}

const FORM_WORDS = {
  draft: { kind: 'draft', what: 'Draft', action: 'Go on' },
  with_family: { kind: 'signature', what: 'Waiting for a signature', action: 'Open' },
  answered: { kind: 'answered', what: 'Answered: say how it went', action: 'Finish' },
} as const;

function formItem({ id, state, childId, childName, workerName, createdAt, updatedAt }: OpenForm): WorkItem {
  const words = FORM_WORDS[state === 'with_family' || state === 'answered' ? state : 'draft'];
  const since = londonDate(state === 'draft' ? createdAt : updatedAt);
  return { key: id, childId, childName, workerName, since, href: `/agreements/${id}`, ...words };
}

const TASK_WORK: Readonly<Partial<Record<TaskKind, WorkKind>>> = {
  'look at an override': 'look',
  'a protected detail went out': 'look',
  'complete a decision': 'decision',
  'tell recipient to stop': 'withdrawal',
  'tell recipient it changed': 'withdrawal',
  'tell recipient it was put right': 'withdrawal',
  'tell recipient to ask first': 'withdrawal',
  'confirm in writing': 'confirmation',
};

/** A look that a manager of another team was asked for: nothing else of the child is there for them. */
function isLentTo({ teamId }: Actor) {
  return (task: Task) => task.kind === 'look at an override' && task.teamId !== teamId;
}

function taskItem(task: Task): WorkItem {
  const { id, kind, childId, childName, workerName, createdAt, dueAt } = task;
  return {
    kind: TASK_WORK[kind] ?? 'task',
    key: id,
    childId,
    childName,
    workerName,
    what: `${taskLabel(task)}, due ${dueWords(task, today())}`,
    since: londonDate(createdAt),
    dueAt,
    href: taskHref(task),
    action: TASK_KINDS[kind].action,
  };
}

function overdueItem({ seriesId, reviewOn, ...child }: DecisionToReview): WorkItem {
  const href = `/children/${child.childId}/decisions/${seriesId}`;
  const what = `A decision about sharing was to be looked at again on ${formatDate(reviewOn)}`;
  return { kind: 'overdue', key: `${seriesId} overdue`, ...child, what, since: reviewOn, href, action: 'Look again' };
}

async function recordItems(db: Database, whose: Whose, day: LocalDate): Promise<readonly WorkItem[]> {
  const children = await listChildrenToRead(db, whose, day, { reviewAfter: REVIEW_AFTER, years: TURNING_POINTS });
  const ids = children.map(({ childId }) => childId);
  const events = await recordEventsOfMany(db, ids);
  const records = children.map((child) => ({ child, record: readRecord(events.get(child.childId) ?? [], day) }));
  const differing = records.filter(({ record }) => disagreementOf(record).lines.length > 0);
  const decisions = await listDecisionsOfMany(
    db,
    differing.map(({ child }) => child.childId),
  );
  return records.flatMap(({ child, record }) => [
    ...conflictItem(child, record, decisions.get(child.childId) ?? []),
    ...reviewItem(child, record),
  ]);
}

function conflictItem(
  { birth: _birth, ...child }: ChildAtWork,
  record: ReadRecord,
  decisions: readonly KeptDecision[],
): readonly WorkItem[] {
  const { lines, since, considered } = disagreementOf(record, reasonsOfLines(decisions));
  if (lines.length === 0 || considered || since === null) return [];
  const things = lines.length === 1 ? '1 thing' : `${lines.length} things`;
  const href = `/children/${child.childId}/disagreement`;
  const words = { what: `They differ about ${things}`, action: 'Write your reasons' };
  return [{ kind: 'conflict', key: `${child.childId} conflict`, ...child, since, href, ...words }];
}

function reviewItem({ birth, ...child }: ChildAtWork, record: ReadRecord): readonly WorkItem[] {
  const { day } = record.said;
  const [first] = formsToReview(record).filter(({ due }) => due.length > 0);
  if (!first) return [];
  const birthday = birthdaysBetween(birth, '', day).at(-1)?.on ?? day;
  const since = first.reviewOn <= day ? first.reviewOn : birthday;
  const href = `/children/${child.childId}/review`;
  const what = first.due.map(({ text }) => text).join(' ');
  return [{ kind: 'review', key: `${child.childId} review`, ...child, what, since, href, action: 'Review' }];
}

async function birthdayItems(db: Database, whose: Whose, day: LocalDate): Promise<readonly WorkItem[]> {
  const until = addDays(day, DAYS_IN_SIGHT);
  const children = await listChildrenTurning(db, whose, TURNING_POINTS, addDays(day, 1), until);
  return children.flatMap(({ birth, ...child }) =>
    birthdaysBetween(birth, day, until).map(({ years, on, estimated }) => ({
      kind: 'birthday' as const,
      key: `${child.childId} ${years}`,
      ...child,
      what: `${estimated ? 'May turn' : 'Turns'} ${years} on ${formatDate(on)}: ask who will decide then`,
      since: on,
      href: `/children/${child.childId}`,
      action: 'Look at the record',
    })),
  );
}
