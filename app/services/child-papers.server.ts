import { setTimeout as wait } from 'node:timers/promises';
import { paperContent } from '~/app/services/child-paper-content.server';
import { paperKey, queuePaper } from '~/app/services/child-paper-queue.server';
import { readChild } from '~/app/services/children.server';
import { now } from '~/app/services/clock.server';
import { database } from '~/app/services/database.server';
import type { Printed } from '~/app/services/printed-forms.server';
import { readFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findPaperSaying, type PaperOf } from '~/db/child-papers';
import { findVersionToGive } from '~/db/document-versions';
import { findJob } from '~/db/jobs';
import type { Actor } from '~/forms/access/permissions';
import type { AuditEvent } from '~/forms/audit/events';
import { done, missing, type Outcome, refused } from '~/forms/outcome';

/** How far a paper about a child is; `none` where there is nothing to make. `problem` says what is in its way. */
export type PaperStanding =
  | { readonly type: 'none' | 'to open' | 'being made' }
  | { readonly type: 'problem'; readonly problem: string };

const LOOK_AGAIN = 50;
/** Read by staff, perhaps while somebody looks on: it says neither what nor from whom. */
const CANNOT_LEAVE_OUT = 'A name in it would show what it may not show.';

/** How far a paper is, as it would be today. What it is of was opened before. */
export async function paperStanding(of: PaperOf): Promise<PaperStanding> {
  const db = await database();
  const made = await paperContent(db, of);
  if (made === null) return { type: 'none' };
  if (made === 'cannot leave out') return { type: 'problem', problem: CANNOT_LEAVE_OUT };
  const job = await findJob(db, paperKey(of, made));
  if (job === null || job.doneAt !== null) return { type: 'to open' };
  return job.lastError === null ? { type: 'being made' } : { type: 'problem', problem: job.lastError };
}

/**
 * Opens a sealed paper as it would be made today: without anything that is kept from whoever gets it, what was protected since too.
 * One that says something else by now is made first, which is waited for so many milliseconds; refused while it is not there yet.
 * Missing where there is nothing to make, and where what is kept cannot be left out.
 */
export async function openPaper(actor: Actor, of: PaperOf, waitMs: number): Promise<Outcome<Printed, 'not made yet'>> {
  const child = await readChild(actor, of.childId);
  const db = await database();
  const made = child && (await paperContent(db, of));
  if (made === null || made === 'cannot leave out') return missing;
  await queuePaper(db, of);
  const until = Date.now() + waitMs;
  for (;;) {
    const paper = await findPaperSaying(db, of, made.contentHash);
    const version = paper && (await findVersionToGive(db, paper.id));
    if (version) {
      const bytes = await readFile(db, version.fileId);
      await recordOpened(actor, of);
      return done({ reference: paper.reference, bytes });
    }
    if (Date.now() >= until) return refused('not made yet');
    await wait(LOOK_AGAIN);
  }
}

async function recordOpened({ staffId }: Actor, { kind, subjectId, childId }: PaperOf): Promise<void> {
  const event: AuditEvent =
    kind === 'manifest'
      ? { type: 'transfer_manifest_opened', transferId: subjectId }
      : { type: 'decision_paper_opened', seriesId: subjectId };
  const db = await database();
  await db
    .transaction()
    .execute((trx) => appendAuditEvent(trx, { at: now(), actor: { kind: 'staff', id: staffId }, event, childId }));
}
