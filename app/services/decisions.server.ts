import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { settleDecisionTask } from '~/app/services/decision-tasks.server';
import { queueDecidedCopies } from '~/app/services/decisions-of-form.server';
import { settleLookTask } from '~/app/services/look-tasks.server';
import { settleTellingTasks } from '~/app/services/telling-tasks.server';
import { finishDecisionAsked } from '~/app/services/undecided-tasks.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { type KeptDecisionFact, listDecisionFacts } from '~/db/decision-facts';
import { listDisclosures, type RecordedDisclosure } from '~/db/disclosures';
import { findDecision, insertDecision, listDecisions } from '~/db/sharing-decisions';
import type { Actor } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';
import type { KeptDecision, SharingDecision } from '~/forms/sharing/decision';
import { type Gap, gapsOf } from '~/forms/sharing/gaps';
import { groupsOf } from '~/forms/values/groups';

/** A decision to record. `seriesId`: the decision that this is the next version of; null for a new one. */
export type DecisionToRecord = {
  readonly seriesId: string | null;
  readonly decision: SharingDecision;
  /** When it was decided: earlier than now for a late entry. */
  readonly decidedAt: string;
};

/** A decision with everything that belongs to it: what counts now, what it said before, and what happened to it. */
export type DecisionInFull = {
  readonly last: KeptDecision;
  /** Earlier versions, the latest first. */
  readonly earlier: readonly KeptDecision[];
  readonly facts: readonly KeptDecisionFact[];
  /** What went out on it, the latest first. */
  readonly disclosures: readonly RecordedDisclosure[];
  /** What it still lacks; empty: it is complete. */
  readonly gaps: readonly Gap[];
};

/**
 * Records a decision about sharing, or the next version of one: the version, its audit event for each form that it is about, and
 * the task to complete it where something is missing. It changes nothing that anybody said. The same key a second time gives the
 * first and records nothing. Missing for a child whom this actor may not work with and for a decision that is not this child's;
 * refused for one that lies in the future.
 */
export async function recordDecision(
  actor: Actor,
  childId: string,
  toRecord: DecisionToRecord,
  key: string,
): Promise<Outcome<KeptDecision>> {
  const child = await readChild(actor, childId);
  if (!child) return missing;
  const at = now();
  const db = await database();
  return db.transaction().execute((trx) => keepDecision(trx, { actor, child }, toRecord, key, at));
}

/** The same inside a transaction, for whoever records something else with it (an urgent share). The child was opened before. */
export async function keepDecision(
  db: Database,
  { actor, child }: { readonly actor: Actor; readonly child: Child },
  { seriesId, decision, decidedAt }: DecisionToRecord,
  key: string,
  at: string,
): Promise<Outcome<KeptDecision>> {
  if (decidedAt > at) return refused('A decision cannot be later than now. Check the day and the time.');
  if (seriesId !== null && (await findDecision(db, child.id, seriesId)).length === 0) return missing;
  const about = { childId: child.id, teamId: child.teamId, recordedAt: at, recordedBy: actor.staffId };
  const { kept, isFirst } = await insertDecision(db, { seriesId, decision, decidedAt, ...about }, key);
  if (!isFirst) return done(kept);
  const { outcome, lines } = decision;
  const forms = new Set(lines.map(({ agreementId }) => agreementId));
  for (const agreementId of forms.size > 0 ? forms : [null]) {
    await appendAuditEvent(db, {
      at,
      actor: { kind: 'staff', id: actor.staffId },
      event: {
        type: 'decision_recorded',
        seriesId: kept.seriesId,
        version: kept.version,
        outcome,
        lines: lines.filter((line) => line.agreementId === agreementId).length,
      },
      agreementId,
      childId: child.id,
    });
  }
  const by = { staffId: actor.staffId, child };
  await queueDecidedCopies(db, kept, { factId: kept.id, telling: decision.telling }, at);
  await settleDecisionTask(db, by, kept.seriesId, at);
  await finishDecisionAsked(db, by, at);
  await settleLookTask(db, by, kept.seriesId, at);
  await settleTellingTasks(db, by, kept.seriesId, at);
  return done(kept);
}

/** Every decision about a child, the latest decided first; none for a child whom this actor may not work with. */
export async function decisionsOf(actor: Actor, childId: string): Promise<readonly DecisionInFull[]> {
  if (!(await readChild(actor, childId))) return [];
  const db = await database();
  const versions = await listDecisions(db, childId);
  const facts = groupsOf(await listDecisionFacts(db, [childId]), ({ seriesId }) => seriesId);
  const disclosures = groupsOf(await listDisclosures(db, childId), ({ decisionSeriesId }) => decisionSeriesId);
  const ofOne = [...groupsOf(versions, ({ seriesId }) => seriesId)];
  const inFull = ofOne.flatMap(([seriesId, [last, ...earlier]]): readonly DecisionInFull[] => {
    if (!last) return [];
    const happened = facts.get(seriesId) ?? [];
    const gaps = gapsOf(
      last.decision,
      happened.map(({ fact }) => fact),
    );
    return [{ last, earlier, facts: happened, disclosures: disclosures.get(seriesId) ?? [], gaps }];
  });
  return inFull.toSorted((one, other) => (one.last.decidedAt < other.last.decidedAt ? 1 : -1));
}

/** Writes down that somebody read a decision. */
export async function recordDecisionViewed(actor: Actor, childId: string, seriesId: string): Promise<void> {
  const db = await database();
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'decision_viewed', seriesId },
      childId,
    }),
  );
}
