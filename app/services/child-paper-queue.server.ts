import { type PaperContent, paperContent } from '~/app/services/child-paper-content.server';
import { now } from '~/app/services/clock.server';
import { wakeWorker } from '~/app/services/document-worker.server';
import type { PaperOf } from '~/db/child-papers';
import type { Database } from '~/db/connection';
import { queueJob } from '~/db/jobs';

/**
 * Queues a paper about a child as it would be today; one that says the same is queued once. Nothing where there is none to make. Call
 * it inside the transaction that changes what it says.
 */
export async function queuePaper(db: Database, of: PaperOf): Promise<void> {
  const made = await paperContent(db, of);
  if (made === null || made === 'cannot leave out') return;
  const { kind, subjectId, childId } = of;
  await queueJob(db, {
    kind: 'paper',
    subjectId,
    uniqueKey: paperKey(of, made),
    payload: { kind, childId },
    runAt: now(),
  });
  wakeWorker();
}

/** The key of the job that makes the paper which says this. */
export function paperKey({ kind, subjectId }: PaperOf, { contentHash }: Pick<PaperContent, 'contentHash'>): string {
  return `${kind}:${subjectId}:${contentHash}`;
}
