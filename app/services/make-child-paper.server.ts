import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { compose } from '~/app/pdf/compose.server';
import { type PaperContent, paperContent } from '~/app/services/child-paper-content.server';
import { now } from '~/app/services/clock.server';
import { withCheckAddress } from '~/app/services/council.server';
import { roomForCouncilSeal } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { keepSealing, type SealedFile, sealWithTime } from '~/app/services/seal-with-time.server';
import { putFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { findPaperSaying, insertChildPaper, type PaperOf } from '~/db/child-papers';
import { failJob, finishJob, type Job } from '~/db/jobs';
import { insertStoredFile } from '~/db/stored-files';
import { done, missing, type Outcome } from '~/forms/outcome';

const payload = z.object({ kind: z.enum(['manifest', 'decision']), childId: z.string() });

/**
 * Makes a paper about a child as it is known today: composes, seals, has it time-stamped, and keeps it as any document is kept.
 * Refused, with a sentence for each, for characters that no font can print. Missing where there is nothing to make, or what it says
 * changed meanwhile: then the job is due again at once.
 */
export async function makePaper(job: Job): Promise<Outcome<null>> {
  const db = await database();
  const of = { subjectId: job.subjectId, ...payload.parse(job.payload) };
  const made = await paperContent(db, of);
  if (made === null || made === 'cannot leave out' || (await findPaperSaying(db, of, made.contentHash))) {
    await finishJob(db, job, now());
    return missing;
  }
  const composed = await compose(withCheckAddress(made.content), 'PDF/A-3b', await roomForCouncilSeal());
  if (composed.type !== 'done') return composed;
  return record(job, of, made, await sealWithTime(composed.value));
}

async function record(job: Job, of: PaperOf, made: PaperContent, sealed: SealedFile): Promise<Outcome<null>> {
  const { contentHash, content } = made;
  const db = await database();
  const file = await putFile('document', sealed.bytes);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const today = await paperContent(trx, of);
    if (today === null || today === 'cannot leave out' || today.contentHash !== contentHash) {
      await failJob(trx, job, null, at);
      return missing;
    }
    if (!(await finishJob(trx, job, at))) return missing;
    const { reference } = content;
    const paper = { ...of, id: randomUUID(), reference, contentHash, sealedAt: at };
    await insertStoredFile(trx, file, at);
    const { level, sealedBy } = sealed;
    const sealedAs = { level, sha256: file.plainHash, fileId: file.id };
    await insertChildPaper(trx, { ...paper, sealedBy }, sealedAs);
    await keepSealing(trx, paper.id, sealed, at);
    const event = { type: 'paper_sealed', paperId: paper.id, paper: of.kind, subjectId: of.subjectId } as const;
    const { childId } = of;
    await appendAuditEvent(trx, { at, actor: { kind: 'machine', id: 'sealer' }, event, childId });
    return done(null);
  });
}
