import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { keepDecision } from '~/app/services/decisions.server';
import { saidBy } from '~/app/services/lines-to-decide.server';
import type { Database } from '~/db/connection';
import { findDecision, findDecisionByKey } from '~/db/sharing-decisions';
import type { Actor } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { DecisionAnswers } from '~/forms/sharing/answers/decision';
import { saidMeanwhile } from '~/forms/sharing/answers/seen';
import type { KeptDecision, SharingDecision } from '~/forms/sharing/decision';
import { isSameDecision } from '~/forms/sharing/same-decision';
import { londonDate } from '~/forms/values/dates';

/** Why nothing was recorded although nothing was wrong with it: somebody answered, or decided, since the page was opened. */
export const CHANGED_MEANWHILE = {
  said: 'Somebody answered meanwhile. Compare what they said then and now, then record it again',
  decided: 'Somebody recorded another version of this decision meanwhile. Compare the two, then record it again',
} as const;

/** Why nothing was recorded although nothing was wrong with it: completing a decision writes down what was missing, and nothing was. */
export const NOTHING_NEW =
  'Nothing on this page is different from what was written down, so nothing was recorded. Write down what is missing, or go back';

/**
 * The version that the page showed. `asThen`: what was missing is written down, and what people said stays as it was then; the
 * decision as the page showed it. Null: something is decided anew.
 */
export type VersionSeen = {
  readonly seriesId: string;
  readonly version: number;
  readonly asThen: SharingDecision | null;
};

/**
 * Records what a page decided about lines of the record of wishes, or another version of it. Refused where people said something
 * else since the page was opened, or another version was recorded: nothing is decided on an answer that nobody saw; and where a page
 * that completes a decision changed nothing of it. The same key a second time gives the first. Missing for a child whom this actor may not work with, and for what is not this child's.
 */
export async function decideSharing(
  actor: Actor,
  childId: string,
  { decision, decidedAt, seen }: DecisionAnswers,
  key: string,
  version: VersionSeen | null = null,
): Promise<Outcome<KeptDecision>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const at = now();
  const db = await database();
  return db.transaction().execute(async (trx): Promise<Outcome<KeptDecision>> => {
    const before = await findDecisionByKey(trx, childId, key);
    if (before) return done(before);
    if (version && (await lastVersion(trx, childId, version.seriesId)) !== version.version) {
      return refused(CHANGED_MEANWHILE.decided);
    }
    if (version?.asThen && isSameDecision(version.asThen, decision)) return refused(NOTHING_NEW);
    if (!version?.asThen) {
      const saidOfRecord = await saidBy(trx, childId, londonDate(decidedAt));
      const onRecord = Object.fromEntries(Object.entries(seen).filter(([line]) => saidOfRecord.has(line)));
      if (saidMeanwhile(onRecord, saidOfRecord).length > 0) return refused(CHANGED_MEANWHILE.said);
    }
    const toRecord = { seriesId: version?.seriesId ?? null, decision, decidedAt };
    return keepDecision(trx, { actor, child }, toRecord, key, at);
  });
}

async function lastVersion(db: Database, childId: string, seriesId: string): Promise<number | null> {
  return (await findDecision(db, childId, seriesId))[0]?.version ?? null;
}
