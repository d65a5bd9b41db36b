import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { appendDecisionEvent, type OpenDecision } from '~/app/services/decision-facts.server';
import { lookPage } from '~/app/services/look-tasks.server';
import { findChild } from '~/db/children';
import { listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import { findTaskOnPage } from '~/db/tasks';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome } from '~/forms/outcome';

/** `isOpen`: they have not said yet what they think of it. Afterwards it is no longer there to be read. */
export type LentLook = OpenDecision & { readonly isOpen: boolean };

type Manager = Actor & { readonly visitChildId: string | null };

/**
 * A decision about another team's child that this safeguarding manager was asked to look at, because no manager of that team may: it is
 * their own. Of the child it gives what the decision says and nothing else, to nobody but the manager who has the task. Missing for
 * everybody else, in a visit, and for a restricted child.
 */
export async function openLentLook(manager: Manager, childId: string, seriesId: string): Promise<Outcome<LentLook>> {
  if (manager.visitChildId !== null || !can(manager, 'look at decisions')) return missing;
  const db = await database();
  const child = await findChild(db, childId);
  if (!child || child.isRestricted || child.teamId === manager.teamId) return missing;
  const place = { assignedTo: manager.staffId, childId, page: lookPage(seriesId) };
  const task = await findTaskOnPage(db, place);
  if (!task || (task.done && task.done.by !== manager.staffId)) return missing;
  const versions = await findDecision(db, childId, seriesId);
  const [last] = versions;
  if (!last) return missing;
  const ofChild = await listDecisionFacts(db, [childId]);
  const facts = ofChild.filter((one) => one.seriesId === seriesId).map(({ fact }) => fact);
  return done({ child, last, versions, facts, isOpen: task.done === null });
}

/** Writes down that a manager of another team opened it, in the history of the child and of each form that it is about. */
export async function recordLentLookOpened(manager: Manager, { last }: OpenDecision): Promise<void> {
  const db = await database();
  const event = { type: 'lent_look_opened', seriesId: last.seriesId } as const;
  await db.transaction().execute((trx) => appendDecisionEvent(trx, manager, last, event, now()));
}
