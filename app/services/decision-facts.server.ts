import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { settleDecisionTask } from '~/app/services/decision-tasks.server';
import { queueDecidedCopies } from '~/app/services/decisions-of-form.server';
import { settleLookTask } from '~/app/services/look-tasks.server';
import { settleTellingTasks } from '~/app/services/telling-tasks.server';
import { appendAuditEvent } from '~/db/audit-events';
import type { Child } from '~/db/children';
import type { Database } from '~/db/connection';
import { appendDecisionFact, listDecisionFacts } from '~/db/decision-facts';
import { findDecision } from '~/db/sharing-decisions';
import type { Actor } from '~/forms/access/permissions';
import type { AuditEvent } from '~/forms/audit/events';
import { done, missing, type Outcome } from '~/forms/outcome';
import type { KeptDecision } from '~/forms/sharing/decision';
import type { DecisionFact } from '~/forms/sharing/decision-facts';

/** A decision that was opened: its last version, all of them (the last first), and what happened to it since, in order. */
export type OpenDecision = {
  readonly child: Child;
  readonly last: KeptDecision;
  readonly versions: readonly KeptDecision[];
  readonly facts: readonly DecisionFact[];
};

/** A decision about a child whom this actor may work with. Missing otherwise, and in a visit: it is for the office alone. */
export async function openDecision(
  actor: Actor & { readonly visitChildId: string | null },
  childId: string,
  seriesId: string,
): Promise<Outcome<OpenDecision>> {
  const child = actor.visitChildId === null ? await readChild(actor, childId) : null;
  if (!child) return missing;
  const db = await database();
  const versions = await findDecision(db, childId, seriesId);
  const [last] = versions;
  if (!last) return missing;
  const ofChild = await listDecisionFacts(db, [childId]);
  const facts = ofChild.filter((one) => one.seriesId === seriesId).map(({ fact }) => fact);
  return done({ child, last, versions, facts });
}

/** What staff write down about a decision itself. What happened to what was sent is recorded with that. */
type AboutDecision = Extract<DecisionFact, { type: 'reviewed' | 'advised' | 'escalated' | 'told' }>;

/** Such a fact before it is written down. */
export type FactToRecord = AboutDecision extends infer Fact
  ? Fact extends AboutDecision
    ? Omit<Fact, 'id' | 'recordedAt'>
    : never
  : never;

/**
 * Records what happened to a decision that was opened: the fact, its audit event for each form that the decision is about, what it
 * changes of the tasks, and the copies that hold it. The same key a second time gives the first and changes nothing. It changes no decision and no wish.
 */
export async function recordDecisionFact(
  actor: Actor,
  { child, last }: Pick<OpenDecision, 'child' | 'last'>,
  fact: FactToRecord,
  key: string,
): Promise<DecisionFact> {
  const recordedAt = now();
  const by = { staffId: actor.staffId, child };
  const { seriesId } = last;
  const db = await database();
  return db.transaction().execute(async (trx) => {
    const about = { childId: child.id, seriesId, key };
    const { fact: kept, isFirst } = await appendDecisionFact(trx, about, { ...fact, recordedAt }, actor.staffId);
    if (!isFirst) return kept;
    const event = { type: 'decision_fact_recorded', seriesId, factId: kept.id, fact: fact.type } as const;
    await appendDecisionEvent(trx, actor, last, event, recordedAt);
    await settleDecisionTask(trx, by, seriesId, recordedAt);
    if (kept.type === 'reviewed') await settleLookTask(trx, by, seriesId, recordedAt);
    if (kept.type === 'told') await settleTellingTasks(trx, by, seriesId, recordedAt);
    const telling = kept.type === 'told' ? [kept.telling] : [];
    await queueDecidedCopies(trx, last, { factId: kept.id, telling }, recordedAt);
    return kept;
  });
}

/** An audit event about a decision, in the history of each form that the decision is about. Call it inside a transaction. */
export async function appendDecisionEvent(
  db: Database,
  { staffId }: Pick<Actor, 'staffId'>,
  { childId, decision }: Pick<KeptDecision, 'childId' | 'decision'>,
  event: AuditEvent,
  at: string,
): Promise<void> {
  const forms = new Set(decision.lines.map(({ agreementId }) => agreementId));
  const actor = { kind: 'staff', id: staffId } as const;
  for (const agreementId of forms.size > 0 ? forms : [null]) {
    await appendAuditEvent(db, { at, actor, event, agreementId, childId });
  }
}
