import { checkLastStamp } from '~/app/pdf/long-term/last-stamp.server';
import { fromNow } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { readFile } from '~/app/services/strongbox.server';
import type { Database } from '~/db/connection';
import { type DocumentVersion, listLongTermUnwatched } from '~/db/document-versions';
import { queueJob } from '~/db/jobs';
import { listPinnedCertificates } from '~/db/pinned-certificates';
import { formatDate, londonDate } from '~/forms/values/dates';

const A_DAY = 24 * 60 * 60 * 1000;
/** So long before the certificates of its last time-stamp end, a long-term version is stamped again: administrators are warned a month later. */
const AHEAD = 90 * A_DAY;

/**
 * Queues the next time-stamp of a long-term version, whose last one's certificates end at `endsAt`; a second time changes nothing.
 * The job says when they end, so that administrators can be warned.
 */
export async function queueStampAgain(
  db: Database,
  { documentId, fileId }: Pick<DocumentVersion, 'documentId' | 'fileId'>,
  endsAt: string,
): Promise<void> {
  const due = new Date(Date.parse(endsAt) - AHEAD).toISOString();
  const tomorrow = fromNow(A_DAY);
  await queueJob(db, {
    kind: 'extend',
    subjectId: documentId,
    uniqueKey: `extend:${documentId}:${fileId}`,
    payload: { stampEndsAt: endsAt },
    runAt: due > tomorrow ? due : tomorrow,
  });
}

/** Queues the next time-stamp of long-term versions for which nobody has: those made before there was one. */
export async function queueMissingStampsAgain(): Promise<void> {
  const db = await database();
  for (const version of await listLongTermUnwatched(db)) {
    await queueStampAgain(db, version, await endOfLastStamp(db, await readFile(db, version.fileId)));
  }
}

/** When the first certificate of the last time-stamp of our own long-term file ends. Throws where that does not hold. */
export async function endOfLastStamp(db: Database, bytes: Uint8Array): Promise<string> {
  const last = checkLastStamp(bytes, await listPinnedCertificates(db, 'time-stamp'));
  if (last.type !== 'done') throw new Error('The last time-stamp of a stored document does not hold');
  return last.value.endsAt;
}

/** Why a further time-stamp is not worth having, for administrators. */
export function stampedNoLonger(endsAt: string): string {
  return `The time-stamp authority still stamps with certificates that end on ${formatDate(londonDate(endsAt))}: a further time-stamp of theirs would hold no longer than the last.`;
}
