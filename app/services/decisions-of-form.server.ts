import { queueOfficeCopyOf, queueToldCopy } from '~/app/services/document-queue.server';
import type { Database } from '~/db/connection';
import { listDecisionFacts } from '~/db/decision-facts';
import { listFinishedSignings } from '~/db/record-evidence';
import { listDecisions } from '~/db/sharing-decisions';
import type { DecisionOfForm } from '~/forms/copies/record';
import type { KeptDecision, Telling } from '~/forms/sharing/decision';
import { foldName } from '~/forms/values/names';

/**
 * The decisions about what one form put, each as it counts now, the latest decided first, with the lines of that form alone and what
 * happened to it since.
 */
export async function decisionsOfForm(
  db: Database,
  { id, childId }: { readonly id: string; readonly childId: string },
): Promise<readonly DecisionOfForm[]> {
  const versions = await listDecisions(db, childId);
  const last = versions.filter(
    (one, place) => versions.findIndex(({ seriesId }) => seriesId === one.seriesId) === place,
  );
  const facts = last.length > 0 ? await listDecisionFacts(db, [childId]) : [];
  return last.flatMap((kept) => {
    const lines = kept.decision.lines.filter(({ agreementId }) => agreementId === id);
    const since = facts.filter(({ seriesId }) => seriesId === kept.seriesId).map(({ fact }) => fact);
    return lines.length > 0 ? [{ ...kept, decision: { ...kept.decision, lines }, since }] : [];
  });
}

/** Why copies are made anew: a version of a decision, or what happened to it. `factId`: which; `telling`: what it says of telling people. */
type NewlyKnown = { readonly factId: string; readonly telling: readonly Telling[] };

/**
 * Queues the office copy of each form that a decision is about, with the decision and what happened to it, and the own copy of
 * everybody who is said to have been told, with the outcome on it. Nothing is made of a form that nobody has answered yet. Call it
 * inside the transaction that records it.
 */
export async function queueDecidedCopies(
  db: Database,
  { decision }: Pick<KeptDecision, 'decision'>,
  { factId, telling }: NewlyKnown,
  at: string,
): Promise<void> {
  const told = new Set(telling.filter((one) => one.told === 'told').map(({ who }) => foldName(who)));
  const forms = new Set(decision.lines.flatMap(({ agreementId }) => agreementId ?? []));
  for (const agreementId of forms) {
    const signings = await listFinishedSignings(db, agreementId);
    const queued = signings.map(({ id, personId }) => ({ agreementId, signingSessionId: id, personId, factId }));
    const last = queued.at(-1);
    if (last) await queueOfficeCopyOf(db, last, 'decided', at);
    for (const [place, { person }] of signings.entries()) {
      const own = queued[place];
      if (own && told.has(foldName(person))) await queueToldCopy(db, own, at);
    }
  }
}

/**
 * Queues the office copy of a form: what went out on a decision stands on it, and what came of that. `factId`: what was recorded.
 * Call it inside the transaction that records it.
 */
export async function queueSentCopy(db: Database, agreementId: string, factId: string, at: string): Promise<void> {
  const signing = (await listFinishedSignings(db, agreementId)).at(-1);
  if (!signing) return;
  const { id: signingSessionId, personId } = signing;
  await queueOfficeCopyOf(db, { agreementId, signingSessionId, personId, factId }, 'sent', at);
}
