import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import {
  appendDecisionEvent,
  type OpenDecision,
  openDecision,
  recordDecisionFact,
} from '~/app/services/decision-facts.server';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { LookAnswers } from '~/forms/sharing/answers/look';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { isOwnDecision, OWN_DECISION } from '~/forms/sharing/manager-look';

type Manager = Actor & { readonly name: string; readonly visitChildId: string | null };

/**
 * Records what a safeguarding manager of the team says of the last version of a decision. Refused, and recorded as refused, for
 * whoever made or authorised any version of it, or wrote it down. Missing for anybody who is not a manager of the child's team. The same key a
 * second time changes nothing.
 */
export async function lookAtDecision(
  manager: Manager,
  childId: string,
  seriesId: string,
  { verdict, words }: LookAnswers,
  key: string,
): Promise<Outcome<DecisionFact>> {
  const opened = await openDecision(manager, childId, seriesId);
  if (opened.type !== 'done' || !mayLook(manager, opened.value.child)) return missing;
  const { last, versions } = opened.value;
  if (isOwnDecision(versions, manager)) {
    await recordRefusal(manager, opened.value);
    return refused(OWN_DECISION);
  }
  const looked = { type: 'reviewed', decisionId: last.id, verdict, words, reviewer: manager.name, at: now() } as const;
  return done(await recordDecisionFact(manager, opened.value, looked, key));
}

function mayLook(manager: Actor, child: { readonly teamId: string; readonly isRestricted: boolean }): boolean {
  return can(manager, 'look at decisions', { ...child, sealed: false });
}

async function recordRefusal(manager: Manager, { last }: OpenDecision): Promise<void> {
  const db = await database();
  const event = { type: 'own_look_refused', seriesId: last.seriesId } as const;
  await db.transaction().execute((trx) => appendDecisionEvent(trx, manager, last, event, now()));
}
