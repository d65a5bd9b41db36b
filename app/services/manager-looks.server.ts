import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import {
  appendDecisionEvent,
  type OpenDecision,
  openDecision,
  recordDecisionFact,
} from '~/app/services/decision-facts.server';
import { type LentLook, openLentLook } from '~/app/services/lent-looks.server';
import { findDecisionFact } from '~/db/decision-facts';
import { type Actor, can } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { LookAnswers } from '~/forms/sharing/answers/look';
import type { DecisionFact } from '~/forms/sharing/decision-facts';
import { isOwnDecision, OWN_DECISION } from '~/forms/sharing/manager-look';

type Manager = Actor & { readonly name: string; readonly visitChildId: string | null };

/**
 * Records what a safeguarding manager of the team says of the last version of a decision. Refused, and recorded as refused, for
 * whoever made or authorised any version of it, or wrote it down. Missing for anybody who is not a manager of the child's team, but
 * for the one of another who was asked because none of that team may. The same key a second time changes nothing.
 */
export async function lookAtDecision(
  manager: Manager,
  childId: string,
  seriesId: string,
  { verdict, words }: LookAnswers,
  key: string,
): Promise<Outcome<DecisionFact>> {
  const opened = await openToLook(manager, childId, seriesId);
  if (opened.type !== 'done') return missing;
  const { last, versions, isOpen } = opened.value;
  if (!isOpen) {
    // A second tap: what a manager of another team was asked ended with the first.
    const before = await findDecisionFact(await database(), { childId, key, by: manager.staffId });
    return before ? done(before) : missing;
  }
  if (isOwnDecision(versions, manager)) {
    await recordRefusal(manager, opened.value);
    return refused(OWN_DECISION);
  }
  const looked = { type: 'reviewed', decisionId: last.id, verdict, words, reviewer: manager.name, at: now() } as const;
  return done(await recordDecisionFact(manager, opened.value, looked, key));
}

/** As a manager of the child's team, or as one of another who was asked to look at this one. */
async function openToLook(manager: Manager, childId: string, seriesId: string): Promise<Outcome<LentLook>> {
  const opened = await openDecision(manager, childId, seriesId);
  if (opened.type !== 'done') return openLentLook(manager, childId, seriesId);
  return mayLook(manager, opened.value.child) ? done({ ...opened.value, isOpen: true }) : missing;
}

function mayLook(manager: Actor, child: { readonly teamId: string; readonly isRestricted: boolean }): boolean {
  return can(manager, 'look at decisions', { ...child, sealed: false });
}

async function recordRefusal(manager: Manager, { last }: OpenDecision): Promise<void> {
  const db = await database();
  const event = { type: 'own_look_refused', seriesId: last.seriesId } as const;
  await db.transaction().execute((trx) => appendDecisionEvent(trx, manager, last, event, now()));
}
