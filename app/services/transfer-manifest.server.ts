import { setTimeout as wait } from 'node:timers/promises';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import { manifestContent } from '~/app/services/manifest-content.server';
import { manifestKey, queueManifest } from '~/app/services/manifest-queue.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { readFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findVersionToGive } from '~/db/document-versions';
import { findJob } from '~/db/jobs';
import { findManifestSaying } from '~/db/transfer-manifests';
import type { Actor } from '~/forms/access/permissions';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** How far the manifest of a transfer is; `none` before anything was sent. `problem` says what is in its way. */
export type ManifestStanding =
  | { readonly type: 'none' | 'to open' | 'being made' }
  | { readonly type: 'problem'; readonly problem: string };

const LOOK_AGAIN = 50;
/** Read by staff, perhaps while somebody looks on: it says neither what nor from whom. */
const CANNOT_LEAVE_OUT = 'A name in it would show what it may not show.';

/** How far the manifest is, as it would be today. The transfer was opened before. */
export async function manifestStanding(childId: string, transferId: string): Promise<ManifestStanding> {
  const db = await database();
  const made = await manifestContent(db, childId, transferId);
  if (made === null) return { type: 'none' };
  if (made === 'cannot leave out') return { type: 'problem', problem: CANNOT_LEAVE_OUT };
  const job = await findJob(db, manifestKey(transferId, made));
  if (job === null || job.doneAt !== null) return { type: 'to open' };
  return job.lastError === null ? { type: 'being made' } : { type: 'problem', problem: job.lastError };
}

/**
 * Opens the sealed manifest of what was sent, as it would be made today: without anything that is kept from whoever receives it, what
 * was protected since too. One that says something else by now is made first, which is waited for so many milliseconds; refused while
 * it is not there yet. Missing before anything was sent, and where what is kept cannot be left out.
 */
export async function openManifest(
  actor: Actor,
  childId: string,
  transferId: string,
  waitMs: number,
): Promise<Outcome<Printed, 'not made yet'>> {
  const child = await readChild(actor, childId);
  const db = await database();
  const made = child && (await manifestContent(db, childId, transferId));
  if (made === null || made === 'cannot leave out') return missing;
  await queueManifest(db, childId, transferId);
  const until = Date.now() + waitMs;
  for (;;) {
    const manifest = await findManifestSaying(db, transferId, made.contentHash);
    const version = manifest && (await findVersionToGive(db, manifest.id));
    if (version) {
      const bytes = await readFile(db, version.fileId);
      await recordOpened(actor, childId, transferId);
      return done({ reference: manifest.reference, bytes });
    }
    if (Date.now() >= until) return refused('not made yet');
    await wait(LOOK_AGAIN);
  }
}

async function recordOpened(actor: Actor, childId: string, transferId: string): Promise<void> {
  const db = await database();
  await db.transaction().execute((trx) =>
    appendAuditEvent(trx, {
      at: now(),
      actor: { kind: 'staff', id: actor.staffId },
      event: { type: 'transfer_manifest_opened', transferId },
      childId,
    }),
  );
}
