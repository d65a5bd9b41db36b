import { queueOfficeCopyOf } from '~/app/services/document-queue.server';
import type { Database } from '~/db/connection';
import { listFinishedSignings } from '~/db/record-evidence';
import { listDecisions } from '~/db/sharing-decisions';
import type { KeptDecision } from '~/forms/sharing/decision';

/** The decisions about what one form put, each as it counts now, the latest decided first, with the lines of that form alone. */
export async function decisionsOfForm(
  db: Database,
  { id, childId }: { readonly id: string; readonly childId: string },
): Promise<readonly KeptDecision[]> {
  const versions = await listDecisions(db, childId);
  const last = versions.filter(
    (one, place) => versions.findIndex(({ seriesId }) => seriesId === one.seriesId) === place,
  );
  return last.flatMap((kept) => {
    const lines = kept.decision.lines.filter(({ agreementId }) => agreementId === id);
    return lines.length > 0 ? [{ ...kept, decision: { ...kept.decision, lines } }] : [];
  });
}

/**
 * Queues the office copy of each form that a decision is about, with the decision in it. Nothing is made of a form that nobody has
 * answered yet. Call it inside the transaction that records the decision.
 */
export async function queueDecidedCopies(db: Database, { id, decision }: KeptDecision, at: string): Promise<void> {
  const forms = new Set(decision.lines.flatMap(({ agreementId }) => agreementId ?? []));
  for (const agreementId of forms) {
    const signing = (await listFinishedSignings(db, agreementId)).at(-1);
    if (!signing) continue;
    const { id: signingSessionId, personId } = signing;
    await queueOfficeCopyOf(db, { agreementId, signingSessionId, personId, factId: id }, 'decided', at);
  }
}
