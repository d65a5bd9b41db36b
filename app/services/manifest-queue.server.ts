import { now } from '~/app/services/clock.server';
import { wakeWorker } from '~/app/services/document-worker.server';
import { type ManifestContent, manifestContent } from '~/app/services/manifest-content.server';
import type { Database } from '~/db/connection';
import { queueJob } from '~/db/jobs';

/**
 * Queues the manifest of a transfer as it would be today; one that says the same is queued once. Nothing where there is none to make.
 * Call it inside the transaction that changes what it says.
 */
export async function queueManifest(db: Database, childId: string, transferId: string): Promise<void> {
  const made = await manifestContent(db, childId, transferId);
  if (made === null || made === 'cannot leave out') return;
  await queueJob(db, {
    kind: 'manifest',
    subjectId: transferId,
    uniqueKey: manifestKey(transferId, made),
    payload: { childId },
    runAt: now(),
  });
  wakeWorker();
}

/** The key of the job that makes the manifest which says this. */
export function manifestKey(transferId: string, { contentHash }: Pick<ManifestContent, 'contentHash'>): string {
  return `manifest:${transferId}:${contentHash}`;
}
