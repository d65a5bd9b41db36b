import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { compose } from '~/app/pdf/compose.server';
import { now } from '~/app/services/clock.server';
import { withCheckAddress } from '~/app/services/council.server';
import { roomForCouncilSeal } from '~/app/services/council-seal.server';
import { database } from '~/app/services/database.server';
import { type ManifestContent, manifestContent } from '~/app/services/manifest-content.server';
import { keepSealing, type SealedFile, sealWithTime } from '~/app/services/seal-with-time.server';
import { putFile } from '~/app/services/strongbox.server';
import { appendAuditEvent } from '~/db/audit-events';
import { failJob, finishJob, type Job } from '~/db/jobs';
import { insertStoredFile } from '~/db/stored-files';
import { findManifestSaying, insertTransferManifest } from '~/db/transfer-manifests';
import { done, missing, type Outcome } from '~/forms/outcome';

const payload = z.object({ childId: z.string() });

type Wanted = { readonly transferId: string; readonly childId: string };

/**
 * Makes the manifest of a transfer as it is known today: composes, seals, has it time-stamped, and keeps it as any document is kept.
 * Refused, with a sentence for each, for characters that no font can print. Missing where there is nothing to make, or what it says
 * changed meanwhile: then the job is due again at once.
 */
export async function makeManifest(job: Job): Promise<Outcome<null>> {
  const db = await database();
  const wanted = { transferId: job.subjectId, ...payload.parse(job.payload) };
  const made = await manifestContent(db, wanted.childId, wanted.transferId);
  const isThere = made === null || made === 'cannot leave out' || (await find(db, wanted, made)) !== null;
  if (isThere) {
    await finishJob(db, job, now());
    return missing;
  }
  const composed = await compose(withCheckAddress(made.content), 'PDF/A-3b', await roomForCouncilSeal());
  if (composed.type !== 'done') return composed;
  return record(job, wanted, made, await sealWithTime(composed.value));
}

function find(db: Parameters<typeof findManifestSaying>[0], { transferId }: Wanted, { contentHash }: ManifestContent) {
  return findManifestSaying(db, transferId, contentHash);
}

async function record(job: Job, wanted: Wanted, made: ManifestContent, sealed: SealedFile): Promise<Outcome<null>> {
  const { transferId, childId } = wanted;
  const { contentHash, content } = made;
  const db = await database();
  const file = await putFile('document', sealed.bytes);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const today = await manifestContent(trx, childId, transferId);
    if (today === null || today === 'cannot leave out' || today.contentHash !== contentHash) {
      await failJob(trx, job, null, at);
      return missing;
    }
    if (!(await finishJob(trx, job, at))) return missing;
    const { reference } = content;
    const manifest = { id: randomUUID(), transferId, childId, reference, contentHash, sealedAt: at };
    await insertStoredFile(trx, file, at);
    const { level, sealedBy } = sealed;
    const sealedAs = { level, sha256: file.plainHash, fileId: file.id };
    await insertTransferManifest(trx, { ...manifest, sealedBy }, sealedAs);
    await keepSealing(trx, manifest.id, sealed, at);
    const event = { type: 'transfer_manifest_sealed', transferId, manifestId: manifest.id } as const;
    await appendAuditEvent(trx, { at, actor: { kind: 'machine', id: 'sealer' }, event, childId });
    return done(null);
  });
}
