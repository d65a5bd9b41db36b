import type { SealJob } from '~/app/services/seal-job.server';
import type { SealedDocument } from '~/db/documents';
import type { Job } from '~/db/jobs';
import { missing, type Outcome } from '~/forms/outcome';

export async function makeDocument(
  _seal: SealJob,
  _job: Pick<Job, 'id' | 'attempts'>,
): Promise<Outcome<SealedDocument>> {
  return missing;
}
